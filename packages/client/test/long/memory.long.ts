import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

const pathOf = (name: string): string => fileURLToPath(new URL(`support/${name}`, import.meta.url));
const MEGABYTE = 1_000_000;

it.each([100_000, 400_000])(
  'a walk over %d objects takes no more memory at its end than at its beginning',
  async (total) => {
    const server = fork(pathOf('endless-list.mjs'), [String(total)]);
    onTestFinished(() => void server.disconnect());
    const [url] = (await once(server, 'message')) as [string];
    const walker = spawn(process.execPath, ['--expose-gc', pathOf('walking-process.mjs'), url, String(total)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const { count, used } = JSON.parse(await text(walker.stdout));
    expect(count).toBe(total);
    const [begun, ended] = used;
    console.log(
      `${total}: heap ${begun.heap / MEGABYTE} to ${ended.heap / MEGABYTE} MB, process ${ended.process / MEGABYTE} MB`,
    );
    // What is remembered of each object that was met: a few bytes, where ids are not close together.
    expect(ended.heap - begun.heap).toBeLessThan(3 * MEGABYTE + total * 35);
    expect(ended.process).toBeLessThan(300 * MEGABYTE);
  },
);
