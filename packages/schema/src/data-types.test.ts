import { describe, expect, it } from 'vitest';
import type { DataType } from './data-types/model.js';
import { dataTypeNamed, dataTypes, dataTypesById, dataTypesByName } from './data-types.js';

function physical(name: string, stored: number): number {
  const { scale, offset } = dataTypesByName.get(name) as DataType;
  return (stored + offset) * scale;
}

describe('the data types', () => {
  it('are 111, of which one has no id', () => {
    expect(dataTypes).toHaveLength(111);
    expect(dataTypesById.size).toBe(110);
    expect(dataTypes.filter(({ id }) => id === null).map(({ name }) => name)).toEqual(['HRV_HF_normalized']);
  });

  it('have names of their own, but for two that the API itself confuses', () => {
    const names = dataTypes.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual(['GARDISC_ANNOT_CHAR']);
  });

  it('are found by id, by name, and by the name in the list of the API', () => {
    expect(dataTypesById.get(4113)?.name).toBe('ECG_I');
    expect(dataTypesByName.get('heart_rate')?.id).toBe(19);
    expect(dataTypesByName.get('HR_CHANNEL_CHAR')?.id).toBe(19);
    expect(dataTypeNamed('ecg_i')?.id).toBe(4113);
    expect(dataTypeNamed('notes')).toBeUndefined();
  });

  it('turn the numbers of files into the documented values', () => {
    expect(physical('tidal_volume', 43)).toBeCloseTo(571.04, 10);
    expect(physical('minute_ventilation', 331)).toBeCloseTo(4395.68, 10);
    expect(physical('activity', 5)).toBe(0.01953125);
    expect(physical('ECG_I', 1360)).toBe(0);
    expect(physical('ECG_I', 1516.25)).toBeCloseTo(1, 10);
    expect(physical('ECG_III', 0)).toBe(0);
    expect(physical('RR_interval', 256)).toBe(1);
    expect(physical('SDNN', 4096)).toBe(1);
  });

  it('have a rate exactly where they are sampled', () => {
    for (const { kind, name, ticksPerSample } of dataTypes) {
      if (ticksPerSample !== null) expect(Number.isInteger(ticksPerSample) && ticksPerSample > 0, name).toBe(true);
      if (kind !== 'quality') expect(ticksPerSample !== null, name).toBe(kind === 'signal');
    }
    expect(dataTypesById.get(4113)?.ticksPerSample).toBe(1);
    expect(dataTypesById.get(4129)?.ticksPerSample).toBe(2);
    expect(dataTypesById.get(4145)?.ticksPerSample).toBe(4);
    expect(dataTypesById.get(53)?.ticksPerSample).toBe(256);
  });

  it('name as their quality a data type of flags', () => {
    const rated = dataTypes.filter(({ quality }) => quality !== undefined);
    expect(rated.map(({ id }) => id)).toEqual([18, 19, 33, 66, 98]);
    for (const { name, quality } of rated) expect(dataTypesById.get(quality ?? 0)?.kind, name).toBe('quality');
  });

  it('give each flag one bit', () => {
    for (const { name, flags = {} } of dataTypes) {
      for (const flag of Object.keys(flags).map(Number))
        expect(Number.isInteger(Math.log2(flag)), `${name} ${flag}`).toBe(true);
    }
  });

  it('say what they are', () => {
    for (const { name, about } of dataTypes) expect(about, name).toMatch(/^[A-Z][^\n]+\.$/);
  });
});
