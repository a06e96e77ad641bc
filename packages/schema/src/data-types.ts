import { annotations } from './data-types/annotations.js';
import { breathing } from './data-types/breathing.js';
import { circulation } from './data-types/circulation.js';
import { device } from './data-types/device.js';
import { heart } from './data-types/heart.js';
import type { DataType } from './data-types/model.js';
import { movement } from './data-types/movement.js';
import { position } from './data-types/position.js';
import { quality } from './data-types/quality.js';
import { userValues } from './data-types/user-values.js';

/** Every known data type, by subject. */
export const dataTypes: readonly DataType[] = [
  ...heart,
  ...breathing,
  ...movement,
  ...circulation,
  ...quality,
  ...device,
  ...annotations,
  ...position,
  ...userValues,
];

/** The data types by the id that the API gives them. One has none. */
export const dataTypesById: ReadonlyMap<number, DataType> = new Map(
  dataTypes.flatMap((dataType) => (dataType.id === null ? [] : [[dataType.id, dataType] as const])),
);

/** The data types by name, and by the name in the API's own list where that differs. */
export const dataTypesByName: ReadonlyMap<string, DataType> = new Map(
  dataTypes.flatMap((dataType) =>
    [dataType.name, dataType.listed?.name ?? dataType.name].map((name) => [name, dataType] as const),
  ),
);

const byLowerCase = new Map([...dataTypesByName].map(([name, dataType]) => [name.toLowerCase(), dataType]));

/** The data type that a file is named after, in letters of either case; undefined where it is named otherwise. */
export function dataTypeNamed(name: string): DataType | undefined {
  return dataTypesByName.get(name) ?? byLowerCase.get(name.toLowerCase());
}
