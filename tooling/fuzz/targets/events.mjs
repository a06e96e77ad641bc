import { readEventCsv, readHxd, readTableCsv, writeEventCsv, writeHxd, writeTableCsv } from 'hexoskin-formats';
import { mutateBytes, TEXTS } from '../lib/mutate.mjs';
import { readTwice } from '../lib/read.mjs';
import { joined } from '../lib/samples.mjs';

const START = 359_840_300_000;
const EVENTS = {
  ticks: Float64Array.from({ length: 40 }, (_, index) => START + index * 201 + (index % 7)),
  values: Float64Array.from({ length: 40 }, (_, index) => (index % 9 === 0 ? Number.NaN : 180 + index)),
};
const RR = { id: 18, name: 'RR_interval', rate: null, signed: false, unit: 's', scale: 1 / 256, offset: 0 };
const PULSE = { ...RR, id: 19, name: 'heart_rate', unit: 'bpm', scale: 1 };
const WORDS = [
  ...TEXTS,
  ',',
  '\n',
  '\r\n',
  '\r',
  '"',
  '""',
  'nan',
  '-inf',
  '1e400',
  'time [s]',
  'user',
  'timestamp',
  '\ufeff',
];

/** @type {import('../run.mjs').Target} */
export const hxd = {
  name: 'hxd',
  begin: () => joined(writeHxd(EVENTS, START)),
  run: async (random, file) => {
    const start = random.pick([0, START, -START]);
    await readTwice(random, mutateBytes(random, file), async (input, take) => {
      for await (const { ticks, values } of readHxd(input, start)) {
        for (const [index, tick] of ticks.entries()) if (!take([tick, values[index]])) return;
      }
    });
  },
};

/** @type {import('../run.mjs').Target} */
export const events = {
  name: 'events',
  begin: () => joined(writeEventCsv(EVENTS, RR, { ticksPerSecond: 256, start: START })),
  run: async (random, file) => {
    const reading = { ticksPerSecond: random.pick([256, 1000]), start: random.pick([0, START]) };
    await readTwice(random, mutateBytes(random, file, WORDS), async (input, take) => {
      const csv = await readEventCsv(input, reading);
      take(csv.column);
      for await (const { ticks, values } of csv.events) {
        for (const [index, tick] of ticks.entries()) if (!take([tick, values[index]])) return;
      }
    });
  },
};

/** @type {import('../run.mjs').Target} */
export const table = {
  name: 'table',
  begin: async () => {
    const columns = [EVENTS, EVENTS];
    return Promise.all([
      joined(writeTableCsv([RR, PULSE], [{ user: null, columns }])),
      joined(
        writeTableCsv(
          [RR, PULSE],
          [
            { user: '/api/user/1/', columns },
            { user: 'a,"b"', columns },
          ],
        ),
      ),
      joined(writeTableCsv([RR, PULSE], [{ user: null, columns }], { header: 'label' })),
    ]);
  },
  run: async (random, files) => {
    await readTwice(random, mutateBytes(random, random.pick(files), WORDS), async (input, take) => {
      const { hasUsers, columns, pieces } = await readTableCsv(input);
      take({ hasUsers, columns });
      /** @type {Map<string, unknown[]>} */
      const rows = new Map();
      // Pieces are as long as they come; what each column has of each user is the same.
      const flush = () => {
        const all = [...rows];
        rows.clear();
        return take(all, all.length);
      };
      try {
        for await (const piece of pieces) {
          for (const [index, { ticks, values }] of piece.columns.entries()) {
            const key = `${piece.user}/${index}`;
            rows.set(key, [...(rows.get(key) ?? []), ...Array.from(ticks, (tick, at) => [tick, values[at]])]);
          }
        }
      } finally {
        flush();
      }
    });
  },
};
