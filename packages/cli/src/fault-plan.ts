import { readFile } from 'node:fs/promises';
import type { FaultPlan } from 'hexoskin-sandbox';
import { Failure } from './failure.js';

/** Reads a fault plan: JSON as it stands, which begins with `{`, or the name of a file that holds it. */
export async function readFaultPlan(argument: string): Promise<FaultPlan> {
  const isJson = argument.trimStart().startsWith('{');
  const json = isJson
    ? argument
    : await readFile(argument, 'utf8').catch((error: unknown) => {
        throw new Failure(`the fault plan cannot be read: ${(error as Error).message}`, { exitCode: 2 });
      });
  try {
    return JSON.parse(json) as FaultPlan;
  } catch (error) {
    const where = isJson ? 'the fault plan' : `the fault plan ${argument}`;
    throw new Failure(`${where} is no JSON: ${(error as Error).message}`, { exitCode: 2 });
  }
}
