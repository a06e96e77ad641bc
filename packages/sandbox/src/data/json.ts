import type { Scale } from '../signals/scale.js';
import { ByteWriter } from './byte-writer.js';
import type { Run } from './series.js';

/** Everything that was found of one user. */
export interface UserData {
  /** URI of the user. */
  readonly user: string;
  /** By data type, in the order in which they are written. */
  readonly series: readonly (readonly [dataType: number, runs: readonly Run[]])[];
}

export interface Shape {
  /** One list of all values, whose user and data type are not told. */
  readonly flat: boolean;
  readonly times: 'ticks' | 'seconds' | 'none';
}

/** Bytes that a pair takes, about. */
const PAIR = 24;

/** The JSON of a reply, written straight from the numbers. */
export function writeJson(data: readonly UserData[], { flat, times }: Shape): Uint8Array<ArrayBuffer> {
  const all = data.flatMap(({ series }) => series.flatMap(([, runs]) => runs));
  const values = all.reduce((sum, run) => sum + run.ticks.length, 0);
  const writer = new ByteWriter(1024 + values * PAIR);
  if (flat) writeRuns(writer, all, times);
  else {
    writeList(writer, data, ({ user, series }) => {
      writer.text('{"data": {');
      writeItems(writer, series, ([dataType, runs]) => {
        writer.text(`"${dataType}": `);
        writeRuns(writer, runs, times);
      });
      writer.text(`}, "user": "${user}"}`);
    });
  }
  return writer.finish();
}

function writeList<T>(writer: ByteWriter, items: readonly T[], write: (item: T) => void): void {
  writer.text('[');
  writeItems(writer, items, write);
  writer.text(']');
}

function writeItems<T>(writer: ByteWriter, items: readonly T[], write: (item: T) => void): void {
  items.forEach((item, index) => {
    if (index > 0) writer.text(', ');
    write(item);
  });
}

function writeRuns(writer: ByteWriter, runs: readonly Run[], times: Shape['times']): void {
  writeList(writer, runs, (run) => writeRun(writer, run, times));
}

/** The values of a run, of which there is at least one. */
function writeRun(writer: ByteWriter, { ticks, raw, scale, ticksPerSecond }: Run, times: Shape['times']): void {
  const writeValue = valueWriter(writer, scale);
  for (let i = 0; i < ticks.length; i++) {
    if (i > 0) writer.text(', ');
    if (times === 'none') writeValue(raw[i] as number);
    else {
      const tick = ticks[i] as number;
      writer.text('[');
      writer.number(times === 'ticks' ? tick : tick / ticksPerSecond);
      writer.text(', ');
      writeValue(raw[i] as number);
      writer.text(']');
    }
  }
}

/** Fractions are spelt once for each raw value, of which a channel has few. */
function valueWriter(writer: ByteWriter, { plus, times, over }: Scale): (raw: number) => void {
  if (over === 1) return (raw) => (Number.isNaN(raw) ? writer.text('null') : writer.number((raw + plus) * times));
  const spelt = new Map<number, string>();
  return (raw) => {
    let text = spelt.get(raw);
    if (text === undefined) {
      text = Number.isNaN(raw) ? 'null' : String(((raw + plus) * times) / over);
      spelt.set(raw, text);
    }
    writer.text(text);
  };
}
