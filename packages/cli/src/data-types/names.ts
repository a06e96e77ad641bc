import { dataTypes, dataTypesById, resources } from 'hexoskin-schema';
import { Failure } from '../failure.js';
import { nearest } from './nearest.js';

/** `heart_rate`, `heartrate` and `Heart-Rate` are one. */
export function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

/**
 * The ids of data types by all names under which they can be asked for: their own, and those of resources such as
 * `heartrate`, `ecg` and `respiration`, which may stand for several.
 */
export function dataTypeNames(): Map<string, readonly number[]> {
  const names = new Map<string, readonly number[]>();
  for (const { id, name, listed } of dataTypes) {
    for (const one of [listed?.name, name]) if (one !== undefined && id !== null) names.set(plainName(one), [id]);
  }
  for (const { name, dataTypes: ids = [] } of resources.values()) if (ids.length > 0) names.set(plainName(name), ids);
  return names;
}

/**
 * The ids of data types that are meant by names or ids, each once.
 *
 * @throws Failure for a name that there is not, with the one that is most like it
 */
export function dataTypesNamed(texts: readonly string[]): number[] {
  const names = dataTypeNames();
  const ids = texts.flatMap((text) => {
    if (/^\d+$/.test(text)) return [Number(text)];
    const found = names.get(plainName(text));
    if (found !== undefined) return found;
    const like = nearest(plainName(text), names.keys());
    const hint = like === null ? "; 'hexoskin list datatype' shows all" : `; did you mean '${spelt(like)}'?`;
    throw new Failure(`there is no data type '${text}'${hint}`, { exitCode: 2 });
  });
  return [...new Set(ids)];
}

/** The name of a data type by its id. */
export function nameOf(id: number): string {
  return dataTypesById.get(id)?.name ?? `data type ${id}`;
}

/** Whether there is one sample a second or fewer. */
export function isSlow(id: number): boolean {
  return (dataTypesById.get(id)?.ticksPerSample ?? 0) >= 256;
}

/** A name as it is usually written. */
function spelt(plain: string): string {
  const own = dataTypes.find(({ name }) => plainName(name) === plain)?.name;
  return own ?? [...resources.keys()].find((name) => plainName(name) === plain) ?? plain;
}
