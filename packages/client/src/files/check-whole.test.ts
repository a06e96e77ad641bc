import { describe, expect, it } from 'vitest';
import { checkWhole } from './check-whole.js';

const check = (text: string): Promise<void> => checkWhole(new TextEncoder().encode(text), 'csv', 'GET https://…');
const TABLE = 'timestamp,"heart_rate [bpm](/api/datatype/19/)",/api/datatype/33/\n256,70,12\n512,,13\n';

describe('a table', () => {
  it('is whole with and without an end of its last line', async () => {
    await check(TABLE);
    await check(TABLE.trimEnd());
    await check('');
    await check('timestamp,/api/datatype/19/\n');
  });

  it('that ends within a line is not', async () => {
    const lastLine = TABLE.trimEnd().lastIndexOf('\n') + 1;
    // From where a second comma stands, nothing tells that there was more.
    for (let length = lastLine + 1; length < TABLE.length - 3; length += 1) {
      await expect(check(TABLE.slice(0, length))).rejects.toThrow(/cut short \(its last line has \d of 3 columns/);
    }
  });
});
