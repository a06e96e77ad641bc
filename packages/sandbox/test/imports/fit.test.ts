import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Reader, SECOND, tickOf } from '../data/read.js';
import { fitFile, fitTime } from './fit-file.js';

const FIT = 'application/vnd.ant.fit';

let now = Date.parse('2031-08-09T14:25:00Z');
let sandbox: Reader;
beforeAll(() => {
  sandbox = new Reader({ now: () => now });
});
afterAll(() => sandbox.sandbox.close());

const START = '2015-05-02T10:00:00Z';
const degrees = (value: number) => Math.round(value * (2 ** 31 / 180));

const FILE_ID = [0, [[0, 'enum', 4]]] as const;
const session = (sport: number, from: number, seconds: number) =>
  [
    18,
    [
      [253, 'uint32', fitTime(START) + from + seconds],
      [2, 'uint32', fitTime(START) + from],
      [5, 'enum', sport],
      [7, 'uint32', seconds * 1000],
    ],
  ] as const;
const point = (second: number, rate: number | null, latitude: number | null, power: number | null = null) =>
  [
    20,
    [
      [253, 'uint32', fitTime(START) + second],
      [0, 'sint32', latitude === null ? null : degrees(latitude)],
      [1, 'sint32', degrees(-73.5)],
      [2, 'uint16', (500 + 12) * 5],
      [3, 'uint8', rate],
      [7, 'uint16', power],
    ],
  ] as const;

/** What became of a file. */
async function send(body: Buffer) {
  const request = { method: 'POST', headers: { 'content-type': FIT } };
  const response = await sandbox.sandbox.fetch(
    new Request('http://127.0.0.1:8000/api/import/', {
      ...request,
      headers: { ...request.headers, authorization: `Basic ${btoa('athlete@example.org:athlete')}` },
      body: Uint8Array.from(body),
    }),
  );
  const { resource_uri } = (await response.json()) as { resource_uri: string };
  now += 2000;
  return sandbox.object(resource_uri);
}

describe('a FIT file that is sent', () => {
  test('becomes a range for each session, with its track and its heart rates', async () => {
    const points = [point(0, 90, 45), point(1, 91, 45.1), point(2, null, null, 250), point(3, 93, -45.2)];
    const done = await send(fitFile([FILE_ID, ...points, point(100, 70, 45), session(1, 0, 60), session(2, 90, 30)]));
    expect(done).toMatchObject({ progress: 1, left_out: ["What else the points of 'Running' hold: altitude, power."] });
    const [run, ride] = done['results'];
    const start = tickOf(START);
    expect(await sandbox.object(run.resource_uri)).toMatchObject({ name: 'Running', start, end: start + 60 * SECOND });
    expect((await sandbox.object(ride.resource_uri))['context'].trainingroutine).toContain('/1/');
    const { objects } = await sandbox.object(`/api/trackpoint/?range=${run.id}&order_by=time`);
    const places = objects.map(({ position, altitude }: Record<string, unknown>) => [position, altitude]);
    expect(places).toHaveLength(3);
    expect(places[2][0][1]).toBeCloseTo(-45.2, 6);
    expect(places[2][1]).toBe(12);
    expect((await sandbox.series(`range=${run.id}`, 19)).map(([, rate]) => rate)).toEqual([90, 91, 91, 93]);
    expect(await sandbox.series(`range=${ride.id}`, 19)).toEqual([[start + 100 * SECOND, 70]]);
  });

  test('and has no session becomes one range', async () => {
    const done = await send(fitFile([FILE_ID, point(5000, 80, 45), point(5010, 82, 45)]));
    expect(await sandbox.object(done['results'][0].resource_uri)).toMatchObject({
      name: 'Other',
      start: tickOf(START) + 5000 * SECOND,
      duration: 10,
    });
  });

  test("and comes from the encoder of Garmin's kit, which tells version 0.2 of the protocol, is as good as others", async () => {
    const file = fitFile([FILE_ID, point(7000, 80, 45)], 0x02);
    const [range] = (await send(file))['results'];
    expect(await sandbox.series(`range=${range.id}`, 19)).toEqual([[tickOf(START) + 7000 * SECOND, 80]]);
    expect((await send(flipped(file)))['results'].error).toMatch(/no whole FIT file: invalid header/);
  });

  test('and has altitudes of unknown places says that they are left out', async () => {
    const done = await send(fitFile([FILE_ID, point(9000, 80, null)]));
    expect(done['left_out']).toEqual(["What else the points of 'Other' hold: altitude."]);
  });

  test.each([
    ['is none', Buffer.from('hello, this is no such file'), /no whole FIT file: invalid header/],
    ['is cut off', fitFile([FILE_ID, point(0, 90, 45)]).subarray(0, -5), /no whole FIT file: invalid header/],
    ['has a bit flipped', flipped(fitFile([FILE_ID, point(0, 90, 45)])), /no whole FIT file: invalid crc/],
    ['is of another kind', fitFile([[0, [[0, 'enum', 2]]], session(1, 0, 10)]), /holds no activity/],
    ['is empty', fitFile([FILE_ID]), /no activity/],
  ])('and %s becomes nothing, and says why', async (_, file, reason) => {
    expect((await send(file))['results'].error).toMatch(reason);
  });
});

function flipped(file: Buffer): Buffer {
  file[30] = (file[30] ?? 0) ^ 8;
  return file;
}
