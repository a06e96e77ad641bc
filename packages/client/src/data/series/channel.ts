import { type DataType, dataTypesById } from 'hexoskin-schema';

/** What is known of a data type on a server with a given rate of ticks. */
export interface Channel {
  /** Null for a file whose name the API does not know. */
  readonly datatype: number | null;
  readonly name: string;
  /** Unit of physical values; null where they have none. */
  readonly unit: string | null;
  /** Ticks from one sample to the next where nothing is left out; null where samples come at no fixed rate. */
  readonly period: number | null;
  /** Physical value = (number in an answer + `offset`) × `scale`. */
  readonly scale: number;
  readonly offset: number;
  /** Data type that tells how far this one can be trusted. */
  readonly quality: number | null;
  /** False for a data type that only the server knows. */
  readonly known: boolean;
}

/** Ticks a second in which the schema counts. */
const SCHEMA_RATE = 256;

export function channelOf(datatype: number, ticksPerSecond: number): Channel {
  const facts = dataTypesById.get(datatype);
  if (!facts) {
    const name = `data type ${datatype}`;
    return { datatype, name, unit: null, period: null, scale: 1, offset: 0, quality: null, known: false };
  }
  const own = ticksPerSecond === SCHEMA_RATE ? {} : (facts.at1000 ?? {});
  return {
    datatype,
    name: facts.name,
    unit: facts.unit,
    period: periodOf(facts, ticksPerSecond, own.hertz),
    scale: facts.rawInJson ? (own.scale ?? facts.scale) : 1,
    offset: facts.rawInJson ? (own.offset ?? facts.offset) : 0,
    quality: facts.quality ?? null,
    known: true,
  };
}

function periodOf(facts: DataType, ticksPerSecond: number, hertz: number | undefined): number | null {
  if (hertz !== undefined) return ticksPerSecond / hertz;
  return facts.ticksPerSample === null ? null : (facts.ticksPerSample * ticksPerSecond) / SCHEMA_RATE;
}
