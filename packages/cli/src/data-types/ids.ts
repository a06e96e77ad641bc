import { dataTypesById } from 'hexoskin-schema';
import { Failure } from '../failure.js';
import { dataTypeNames, plainName } from './names.js';
import { nearest } from './nearest.js';

/**
 * The ids of data types by names or ids.
 *
 * @throws Failure for what is none
 */
export function dataTypeIds(texts: readonly string[]): readonly number[] {
  const names = dataTypeNames();
  return texts.flatMap((text) => {
    const ids = /^\d+$/.test(text) ? [Number(text)] : (names.get(plainName(text)) ?? []);
    if (ids.length > 0 && ids.every((id) => dataTypesById.has(id))) return ids;
    const like = nearest(plainName(text), names.keys());
    const meant = like === null ? '' : `; did you mean '${like}'?`;
    throw new Failure(`there is no data type '${text}'${meant}`, { exitCode: 2 });
  });
}
