import type { ResourceConf } from 'hexoskin-client';
import { describe, expect, it } from 'vitest';
import { filtersOf } from './filters.js';
import { parsePairs } from './pairs.js';

const field = (type: string) => ({
  type,
  nullable: false,
  blank: false,
  readonly: false,
  unique: false,
  default: null,
  help_text: '',
});
const conf: ResourceConf = {
  name: 'thing',
  list_endpoint: '/api/thing/',
  allowed_list_http_methods: ['get'],
  allowed_detail_http_methods: ['get'],
  fields: {
    start: field('integer'),
    made: field('datetime'),
    born: field('date'),
    name: field('string'),
  },
};

const filters = (zone: string | undefined, ...texts: string[]) =>
  filtersOf(parsePairs(texts, 'a=b'), conf, { zone, ticksPerSecond: 256 });
const ticks = (iso: string): number => (Date.parse(iso) / 1000) * 256;

describe('filters of the command line', () => {
  it('go on as they are where no time is meant', async () => {
    expect(await filters(undefined, 'user=a@b.org', 'start__gte=359840226870', 'name=2026-05-01', 'x=a=b=c')).toEqual({
      user: 'a@b.org',
      start__gte: '359840226870',
      name: '2026-05-01',
      x: 'a=b=c',
    });
    expect(await filters(undefined, 'born__gte=1980-01-01', 'made__year=2026', 'offset=20')).toEqual({
      born__gte: '1980-01-01',
      made__year: '2026',
      offset: 20,
    });
  });

  it('take times in ISO form where a column counts ticks', async () => {
    expect(
      await filters(undefined, 'start__gte=2026-05-01T00:00:00Z', 'start__lt=2026-05-01T08:00:00.5+02:00'),
    ).toEqual({
      start__gte: ticks('2026-05-01T00:00:00Z'),
      start__lt: ticks('2026-05-01T06:00:00Z') + 128,
    });
    expect(await filters('America/Montreal', 'start__gt=2026-05-01 08:00')).toEqual({
      start__gt: ticks('2026-05-01T12:00:00Z'),
    });
  });

  it('take a day as all of it, by the clocks of the zone', async () => {
    const zone = 'America/Montreal';
    const [begin, end] = [ticks('2026-03-08T05:00:00Z'), ticks('2026-03-09T04:00:00Z') - 1];
    expect(await filters(zone, 'start__gte=2026-03-08')).toEqual({ start__gte: begin });
    expect(await filters(zone, 'start__lt=2026-03-08')).toEqual({ start__lt: begin });
    expect(await filters(zone, 'start__gt=2026-03-08')).toEqual({ start__gt: end });
    expect(await filters(zone, 'start__lte=2026-03-08')).toEqual({ start__lte: end });
    expect(await filters(zone, 'start=2026-03-08')).toEqual({ start__gte: begin, start__lte: end });
    expect(await filters(zone, 'start__range=2026-03-08,2026-03-08')).toEqual({ start__range: `${begin},${end}` });
    expect(await filters(zone, 'made=2026-03-08')).toEqual({
      made__gte: '2026-03-08T05:00:00Z',
      made__lte: '2026-03-09T03:59:59.999999Z',
    });
  });

  it('refuse a time that could be meant in any zone, and tell how to say which', async () => {
    await expect(filters(undefined, 'start__gte=2026-05-01')).rejects.toThrow(/another time at every place.*--zone/);
    await expect(filters(undefined, 'start__gte=2026-05-01T08:00')).rejects.toThrow(/names no zone: add Z .*--zone/);
    await expect(filters('UTC', 'start__gte=2026-05-32')).rejects.toThrow("'2026-05-32' is not a day");
    for (const wrong of ['start__gte=yesterday', 'made__lt=now', 'start__range=2026-05-01T00:00Z,', 'start=']) {
      await expect(filters(undefined, wrong)).rejects.toThrow(
        /^'\w+' takes a time, as 2026-05-01T08:00:00Z, or a number; got '\w*'$/,
      );
    }
    expect(() => parsePairs(['start__gte'], 'a=b')).toThrow("'start__gte' is not name=value, as a=b");
  });
});
