import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { events, pairsOf } from '../../test/support/events.js';
import { collect, collectUntilFailure, failure, join, slices, textOf, utf8 } from '../../test/support/streams.js';
import type { Events } from '../events/events.js';
import { FormatError } from '../format-error.js';
import { readTableCsv, type TablePiece } from './read-table.js';
import { writeTableCsv } from './write-table.js';

const heartRate = { id: 19, name: 'heart_rate', unit: 'bpm' };
const breathingRate = { id: 33, name: 'breathing_rate', unit: 'rpm' };
const activity = { id: 49, name: 'activity', unit: 'g' };
const sleepPosition = { id: 270, name: 'sleep_position', unit: '' };

const DASHBOARD = `time [s/256],breathing_rate [rpm](/api/datatype/33/),activity [g](/api/datatype/49/),heart_rate [bpm](/api/datatype/19/)
359840226870,,,
359840227126,12,0.01953125,70
359840227382,13,,71
`;

describe('readTableCsv', () => {
  it("reads the dashboard's table, whose columns have names, units and URIs", async () => {
    const table = await readTableCsv(utf8(DASHBOARD));
    expect(table.hasUsers).toBe(false);
    expect(table.columns.map(({ id, name, unit }) => [id, name, unit])).toEqual([
      [33, 'breathing_rate', 'rpm'],
      [49, 'activity', 'g'],
      [19, 'heart_rate', 'bpm'],
    ]);
    expect(await collect(table.pieces)).toEqual([
      {
        user: null,
        columns: [
          events([359_840_227_126, 12], [359_840_227_382, 13]),
          events([359_840_227_126, 0.019_531_25]),
          events([359_840_227_126, 70], [359_840_227_382, 71]),
        ],
      },
    ]);
  });

  it.each([
    'timestamp,/api/datatype/19/',
    'timestamp,/api/v1/datatype/19/',
    'time [s/256],heart_rate [bpm](/api/datatype/19/)',
    'time [s/256],heart_rate [bpm] (/api/datatype/19/)',
    'time [s/1000],"heart_rate [bpm](/api/datatype/19/)"',
    '\uFEFFtimestamp,/api/datatype/19/',
  ])('finds the data type in the header "%s"', async (header) => {
    const table = await readTableCsv(utf8(`${header}\n5,70\n`));
    expect(table.columns.map(({ id }) => id)).toEqual([19]);
    expect(await collect(table.pieces)).toEqual([{ user: null, columns: [events([5, 70])] }]);
  });

  it('keeps the rows of users apart', async () => {
    const text =
      'user,timestamp,/api/datatype/19/\n/api/user/1/,256,70\n/api/user/1/,512,71\n/api/user/2/,256,80\n"x, ""y""",3,\n';
    const table = await readTableCsv(utf8(text));
    expect(table.hasUsers).toBe(true);
    expect(await collect(table.pieces)).toEqual([
      { user: '/api/user/1/', columns: [events([256, 70], [512, 71])] },
      { user: '/api/user/2/', columns: [events([256, 80])] },
      { user: 'x, "y"', columns: [events()] },
    ]);
  });

  it('reads seconds at the rate that it is told', async () => {
    const table = await readTableCsv(utf8('time [s],x\n0.5,1\n'), { ticksPerSecond: 1000 });
    expect(await collect(table.pieces)).toEqual([{ user: null, columns: [events([500, 1])] }]);
  });

  it('tells an undefined state from no value', async () => {
    const table = await readTableCsv(utf8('timestamp,/api/datatype/270/,/api/datatype/19/\n1,nan,\n2,6.0,\n'));
    expect((await collect(table.pieces))[0]?.columns).toEqual([events([1, Number.NaN], [2, 6]), events()]);
  });

  it('refuses a table without times', async () => {
    for (const text of ['', '/api/datatype/19/\n1\n', 'user,/api/datatype/19/\n', '{"error": 1}\n']) {
      expect(await failure(() => readTableCsv(utf8(text)))).toMatchObject({ format: 'table CSV', field: 'header' });
    }
  });

  it.each([
    ['3,1', 'too few cells'],
    ['3,1,2,4', 'too many cells'],
    ['x,1,2', 'no time'],
    [',1,2', 'no time'],
    ['3,1,2;', 'no number in cell 3'],
  ])('hands out the rows before a damaged one and says where it begins: "%s"', async (row, problem) => {
    const table = await readTableCsv(utf8(`timestamp,a,b\n1,2,3\n${row}\n4,5,6\n`));
    const { seen, error } = await collectUntilFailure(table.pieces);
    expect(seen).toEqual([{ user: null, columns: [events([1, 2]), events([1, 3])] }]);
    expect(error).toMatchObject({ format: 'table CSV', offset: 20, field: 'row' });
    expect((error as Error).message).toContain(problem);
  });

  it('gives either rows or a FormatError, wherever the file is cut', async () => {
    const bytes = utf8(DASHBOARD);
    for (let length = 0; length < bytes.length; length += 1) {
      const error = await failure(async () => collect((await readTableCsv(bytes.subarray(0, length))).pieces));
      // A file that is cut between two rows looks like a whole one.
      if (bytes[length - 1] === 0x0a) expect(error).toBe('no failure');
      else expect(error).toBeInstanceOf(FormatError);
    }
  });
});

describe('writeTableCsv', () => {
  it('writes a row for each tick and an empty cell where there is no value', async () => {
    const columns = [
      events([359_840_227_126, 12], [359_840_227_382, 13]),
      events([359_840_226_870, Number.NaN], [359_840_227_126, 0.019_531_25]),
      [events([359_840_227_126, 70]), events(), events([359_840_227_382, 71])],
    ];
    const written = writeTableCsv([breathingRate, activity, heartRate], [{ user: null, columns }], { header: 'label' });
    expect(textOf(await join(written))).toBe(DASHBOARD);
  });

  it('tells times in another way where it is told how', async () => {
    const columns = [events([359_840_227_126, 70])];
    const time = { label: 'seconds', text: (tick: number) => String((tick - 359_840_226_870) / 256) };
    const table = async (header: 'uri' | 'label'): Promise<string> =>
      textOf(await join(writeTableCsv([heartRate], [{ user: null, columns }], { header, time })));
    expect(await table('uri')).toBe('seconds,/api/datatype/19/\n1,70\n');
    expect(await table('label')).toBe('seconds,heart_rate [bpm](/api/datatype/19/)\n1,70\n');
  });

  it('names columns by URIs, in the old edition too', async () => {
    const rows = [{ user: null, columns: [[], []] }];
    const written = async (uriPrefix: string): Promise<string> =>
      textOf(await join(writeTableCsv([heartRate, sleepPosition], rows, { uriPrefix })));
    expect(await written('/api/')).toBe('timestamp,/api/datatype/19/,/api/datatype/270/\n');
    expect(await written('/api/v1/')).toBe('timestamp,/api/v1/datatype/19/,/api/v1/datatype/270/\n');
  });

  it('writes what readTableCsv reads, for any columns and users', async () => {
    const cell = fc.tuple(fc.nat({ max: 30 }), fc.integer());
    const column = fc
      .uniqueArray(cell, { maxLength: 12, selector: ([tick]) => tick })
      .map((cells) => events(...cells.sort(([a], [b]) => a - b)));
    const tables = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(column, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }),
      );
    await fc.assert(
      fc.asyncProperty(tables, fc.boolean(), fc.integer({ min: 1, max: 40 }), async (all, named, cut) => {
        const users = (named ? all : all.slice(0, 1)).map((columns, index) => ({
          user: named ? `/api/user/${index}/` : null,
          columns,
        }));
        const channels = all[0]?.map((_, index) => ({ id: index, name: `c${index}`, unit: '' })) ?? [];
        const bytes = await join(writeTableCsv(channels, users));
        const table = await readTableCsv(slices(bytes, cut));
        const pieces = await collect(table.pieces);
        for (const { user, columns } of users) {
          const own = pieces.filter((piece) => piece.user === user);
          for (const [index, expected] of columns.entries()) expect(columnOf(own, index)).toEqual(expected);
        }
      }),
    );
  });

  it('ends its sources when the rows are not wanted any more', async () => {
    let ended = 0;
    async function* source(): AsyncGenerator<Events> {
      try {
        for (let tick = 0; ; tick += 1) yield events([tick, 1]);
      } finally {
        ended += 1;
      }
    }
    const written = writeTableCsv([heartRate, activity], [{ user: null, columns: [source(), source()] }]);
    for await (const bytes of written) if (textOf(bytes).includes('\n500,')) break;
    expect(ended).toBe(2);
  });
});

function columnOf(pieces: readonly TablePiece[], index: number): Events {
  return events(...pairsOf(pieces.flatMap(({ columns }) => columns[index] ?? [])));
}
