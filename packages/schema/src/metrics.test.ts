import { describe, expect, it } from 'vitest';
import { metrics, metricsById, metricsByName } from './metrics.js';
import { units } from './units.js';

describe('the metrics', () => {
  it('are 77, found by id and by name where they have them', () => {
    expect(metrics).toHaveLength(77);
    expect(metricsById.size).toBe(metrics.filter(({ id }) => id !== null).length);
    expect(metricsByName.size).toBe(metrics.filter(({ name }) => name !== null).length);
    expect(metricsById.get(44)).toBe(metricsByName.get('heartrate_avg'));
  });

  it('have the unit that their unit id names', () => {
    const withId = metrics.filter(({ unitId }) => unitId !== undefined);
    expect(withId.length).toBeGreaterThan(0);
    for (const { title, unit, unitId } of withId) {
      expect(units.find(({ id }) => id === unitId)?.symbol, title).toBe(unit);
    }
  });

  it('have zones whose edges ascend, and bins for histograms alone', () => {
    for (const { title, zones = [], bins, kind } of metrics) {
      expect(
        zones.toSorted((a, b) => a - b),
        title,
      ).toEqual(zones);
      if (bins) expect(kind, title).toBe('histogram');
    }
    expect(metricsById.get(45)?.bins).toEqual({ from: 20, width: 20, count: 10 });
  });
});
