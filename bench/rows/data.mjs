import { HexoApi } from 'hexoskin-client';
import { interleaved } from '../lib/interleaved.mjs';
import { sampleAnswer } from '../lib/sample-answer.mjs';

const DATA_TYPES = [4113, 19, 49];

/** @type {import('../lib/row.mjs').Row} */
export const row = {
  work: 'read an answer with 196,608 samples of three data types',
  async measure() {
    const text = sampleAnswer(65_536);
    const bytes = new TextEncoder().encode(text);
    const headers = { 'Content-Type': 'application/json' };
    const api = new HexoApi({
      schemas: 'bundled',
      resourceCache: null,
      auth: 'someone@example.org:password',
      // An answer that is here already: what the network costs is left out on both sides.
      fetch: async () => Object.assign(new Response(null, { headers }), { arrayBuffer: async () => bytes.buffer }),
    });
    const times = await interleaved(
      {
        parse: async () => JSON.parse(text),
        decodeAndParse: async () => JSON.parse(new TextDecoder().decode(bytes)),
        series: () => readSeries(api),
        pairs: () => readPairs(api),
      },
      15,
    );
    return [
      {
        label: 'list() and series() with their values, against JSON.parse of the text',
        value: times.series / times.parse,
        unit: '×',
        atMost: 0.6,
      },
      { label: 'the same, against decoding and JSON.parse', value: times.series / times.decodeAndParse, unit: '×' },
      { label: 'list() and the pairs in data, against JSON.parse', value: times.pairs / times.parse, unit: '×' },
    ];
  },
};

/** @param {HexoApi} api */
async function readSeries(api) {
  let sum = 0;
  for (const result of await api.data.list({ record: 1, datatype__in: DATA_TYPES })) {
    for (const datatype of DATA_TYPES) sum += result.series(datatype).values[0] ?? 0;
  }
  return sum;
}

/** @param {HexoApi} api */
async function readPairs(api) {
  let count = 0;
  for (const { data: byDataType } of await api.data.list({ record: 1, datatype__in: DATA_TYPES })) {
    for (const datatype of DATA_TYPES) count += byDataType[datatype]?.length ?? 0;
  }
  return count;
}
