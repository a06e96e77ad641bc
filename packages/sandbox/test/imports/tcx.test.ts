import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FRIEND } from '../client.js';
import { Reader, SECOND, tickOf } from '../data/read.js';

const TCX = 'application/vnd.garmin.tcx+xml';

let now = Date.parse('2031-08-09T14:25:00Z');
let sandbox: Reader;
beforeAll(() => {
  sandbox = new Reader({ now: () => now });
});
afterAll(() => sandbox.sandbox.close());

const send = (body: string, type = TCX) =>
  sandbox.ask('/api/import/', { method: 'POST', body, headers: { 'content-type': type } });

const POINTS = [0, 1, 2].map(
  (second) => `<Trackpoint><Time>2015-05-01T10:00:0${second}.000Z</Time>
    <Position><LatitudeDegrees>45.${second}</LatitudeDegrees><LongitudeDegrees>-73.5</LongitudeDegrees></Position>
    <AltitudeMeters>1${second}</AltitudeMeters><HeartRateBpm><Value>9${second}</Value></HeartRateBpm><Cadence>80</Cadence>
    <Extensions><x:TPX xmlns:x="x"><x:Speed>2.5</x:Speed></x:TPX></Extensions></Trackpoint>`,
);
const FILE = `<?xml version="1.0"?><TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">
  <Activities><Activity Sport="Running"><Id>2015-05-01T10:00:00Z</Id>
  <Lap StartTime="2015-05-01T10:00:00Z"><TotalTimeSeconds>90</TotalTimeSeconds><Track>${POINTS.join('')}</Track></Lap>
  <Notes>Park &amp; river</Notes></Activity></Activities></TrainingCenterDatabase>`;

describe('a TCX file that is sent', () => {
  test('becomes a range with its track, once its progress is 1', async () => {
    const { status, json, headers } = await send(FILE);
    expect([status, json.progress, json.results]).toEqual([201, 0, null]);
    expect(headers.get('location')).toBe(json.resource_uri);
    now += 1000;
    expect((await sandbox.object(json.resource_uri))['progress']).toBe(0.5);
    now += 1000;
    const done = await sandbox.object(json.resource_uri);
    expect(done).toMatchObject({ progress: 1, user: '/api/user/123/', results: [{ rank: 0 }] });
    const [{ id, resource_uri: uri }] = done['results'];
    const range = await sandbox.object(uri);
    const start = tickOf('2015-05-01T10:00:00Z');
    expect(range).toMatchObject({ id, name: 'Park & river', start, end: start + 90 * SECOND });
    expect(range['context'].trainingroutine).toContain('/6/');
    const { objects } = await sandbox.object(`/api/trackpoint/?range=${id}&order_by=time`);
    expect(objects.map(({ position, altitude }: Record<string, unknown>) => [position, altitude])).toEqual([
      [[-73.5, 45], 10],
      [[-73.5, 45.1], 11],
      [[-73.5, 45.2], 12],
    ]);
    expect((await sandbox.ask(json.resource_uri, { as: FRIEND })).status).toBe(404);
    // What a garment would have recorded comes as a record.
    expect(await sandbox.series(`range=${id}`, 19)).toEqual([90, 91, 92].map((rate, i) => [start + i * SECOND, rate]));
    expect((await sandbox.object(`${uri}?include_metrics=44`))['metrics']).toContainEqual(
      expect.objectContaining({ id: 44, value: 91 }),
    );
    expect(done['left_out']).toEqual(["What else the points of 'Park & river' hold: Cadence, Speed."]);
  });

  test('keeps a heart rate up to the next one, and ends a record in a pause', async () => {
    const point = (time: string, rate: number) =>
      `<Trackpoint><Time>${time}</Time><HeartRateBpm><Value>${rate}</Value></HeartRateBpm></Trackpoint>`;
    const points = [
      point('2015-06-01T10:00:00.500Z', 100),
      point('2015-06-01T10:00:03.400Z', 110),
      '<Trackpoint><Time>2015-06-01T10:00:04Z</Time></Trackpoint>',
      point('2015-06-01T10:05:00Z', 80),
    ];
    const file = FILE.replace(POINTS.join(''), points.join('')).replaceAll('2015-05-01', '2015-06-01');
    const { json } = await send(file);
    now += 2000;
    const done = await sandbox.object(json.resource_uri);
    const query = `user=123&start=${tickOf('2015-06-01T09:59:00Z')}&end=${tickOf('2015-06-01T10:06:00Z')}`;
    const first = tickOf('2015-06-01T10:00:00Z') + 128;
    expect(await sandbox.series(query, 19)).toEqual([
      [first, 100],
      [first + SECOND, 100],
      [first + 2 * SECOND, 100],
      [first + 3 * SECOND, 110],
      [tickOf('2015-06-01T10:05:00Z'), 80],
    ]);
    expect(done['left_out']).toBeUndefined();
    // They are not counted twice.
    const again = await send(file);
    now += 2000;
    expect((await sandbox.object(again.json.resource_uri))['left_out']).toEqual([
      "The heart rates of 'Park & river': a record of that time has heart rates.",
    ]);
    expect(await sandbox.series(query, 19)).toHaveLength(5);
  });

  test.each([
    ['no XML', 'hello', /no well-formed XML/],
    ['cut off', FILE.slice(0, -40), /no well-formed XML/],
    ['something else', '<gpx></gpx>', /does not begin with <gpx>/],
    ['without activities', '<TrainingCenterDatabase></TrainingCenterDatabase>', /no activity/],
    ['with a time that is none', FILE.replace('10:00:02.000Z', 'noon'), /is no time/],
  ])('and is %s becomes nothing, and says why', async (_, file, reason) => {
    const count = async () => (await sandbox.object('/api/range/?limit=1'))['meta'].total_count;
    const before = await count();
    const { json } = await send(file);
    now += 5000;
    const { progress, results } = await sandbox.object(json.resource_uri);
    expect([progress, results.error]).toEqual([1, expect.stringMatching(reason)]);
    expect(await count()).toBe(before);
  });

  test('has to say what it is, and whose', async () => {
    expect((await send(FILE, 'application/gpx+xml')).status).toBe(400);
    expect((await sandbox.ask('/api/import/', { method: 'POST', as: null })).status).toBe(401);
    expect((await sandbox.ask('/api/import/')).status).toBe(405);
    expect((await sandbox.ask('/api/import/999/')).status).toBe(404);
  });
});

describe('as TCX', () => {
  const get = (path: string) => sandbox.ask(path, { headers: { accept: TCX } });

  test('a range has its time, heart rate and way, and can be imported again', async () => {
    const [track] = (await sandbox.object('/api/track/?limit=1'))['objects'];
    const { text, headers } = await get(track.range);
    expect(headers.get('content-type')).toBe(TCX);
    const range = await sandbox.object(`${track.range}?include_metrics=44`);
    expect(text.match(/<Trackpoint>/g)?.length).toBeGreaterThanOrEqual(range['duration'] - 1);
    const average = range['metrics'].find(({ id }: { id: number }) => id === 44).value;
    expect(text).toContain(`<AverageHeartRateBpm><Value>${Math.round(average)}</Value>`);
    const { json } = await send(text);
    now += 2000;
    const [{ resource_uri: uri }] = (await sandbox.object(json.resource_uri))['results'];
    const again = await sandbox.object(uri);
    expect([again['name'], again['start'], again['end']]).toEqual([
      range['name'],
      // Times of TCX are read to the millisecond, which is finer than a tick.
      range['start'],
      range['end'],
    ]);
    const [copy] = (await sandbox.object(`/api/track/?range=${again['id']}`))['objects'];
    expect(copy.distance).toBeCloseTo(track.distance, 0);
  });

  test('a record and a routine are served, too, and nothing else', async () => {
    expect((await get('/api/record/37700/')).text).toContain('<Activity Sport="Other">');
    expect((await get('/api/trainingroutine/1013/')).text).toContain('<Meters>35</Meters>');
    expect((await get('/api/record/1/')).status).toBe(404);
    expect((await get('/api/user/123/')).headers.get('content-type')).toBe('application/json');
    expect((await sandbox.ask('/api/record/37700/?format=tcx')).headers.get('content-type')).toBe(TCX);
  });
});
