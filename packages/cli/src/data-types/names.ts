import { dataTypes, resources } from 'hexoskin-schema';

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
