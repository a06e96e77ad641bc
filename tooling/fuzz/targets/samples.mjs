import { DecodeError } from 'hexoskin-client';
import { callOutcome, clientOf } from '../lib/client.mjs';
import { expectSame, Finding } from '../lib/expect.mjs';
import { mutatedJsonText, mutateText } from '../lib/mutate.mjs';

const START = 359_840_300_000;
const rows = (/** @type {number} */ step) =>
  Array.from({ length: 30 }, (_, index) => [START + index * step, index % 8 === 0 ? null : 60 + index / 4]);
const ANSWER = [{ user: '/api/user/123/', data: { 19: rows(256), 18: rows(211), 1000: [[START, 0]] } }];
const FLAT = rows(256);
const VALUES = [1, 2.5, null, 4];
const WORDS = [
  ',',
  '[',
  ']',
  '{',
  '}',
  ':',
  '"',
  'NaN',
  '-Infinity',
  'null',
  '1e999',
  '-',
  '.',
  '01',
  '\\u0000',
  '\\ud800',
  ' ',
  '\ufeff',
  '\xa0',
];

/** Answers of the data family: what is read of them is what JSON says, or a DecodeError. */
/** @type {import('../run.mjs').Target} */
export const samples = {
  name: 'samples',
  run: async (random) => {
    const form = random.below(3);
    const original = form === 0 ? ANSWER : form === 1 ? FLAT : VALUES;
    const text = random.chance(0.5)
      ? mutatedJsonText(random, original)
      : mutateText(random, JSON.stringify(original), WORDS);
    const { api } = clientOf(() => ({ body: text }));
    const flags = form === 0 ? {} : form === 1 ? { flat: true } : { flat: true, no_timestamps: true };
    const { value, error } = await callOutcome(
      () => api.data.list({ record: 1, datatype__in: [19, 18, 1000], ...flags }),
      text,
    );
    if (value === null) {
      if (!(error instanceof DecodeError)) throw new Finding(`an error of another kind: ${error.stack}`, text);
      return;
    }
    const strict = parsed(text);
    if (form > 0 && strict !== undefined) expectSame([...value], strict, 'samples and JSON', text);
    for (const result of form === 0 ? /** @type {any[]} */ ([...value]) : []) {
      await callOutcome(() => result.user?.uri, text);
      const own = Array.isArray(strict) ? strict.filter(({ user }) => user === result.user?.uri) : [];
      if (own.length === 1) expectSame(plain(result.data), plain(own[0].data), 'samples and JSON', text);
      for (const id of Object.keys(result.data)) {
        await callOutcome(() => {
          const series = result.series(Number(id));
          return [
            series.ticks.length,
            series.raw,
            series.values,
            series.valid,
            series.gaps,
            String(series),
            result.thinning[id],
          ];
        }, text);
      }
    }
  },
};

/** Undefined where it is no strict JSON. @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(new TextDecoder().decode(new TextEncoder().encode(text)));
  } catch {
    return undefined;
  }
}

/** Without prototypes and in the order of keys. @param {Record<string, unknown>} data */
function plain(data) {
  return Object.entries(data).map(([id, values]) => [id, values]);
}
