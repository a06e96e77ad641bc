import { type Events, type TableRows, writeTableCsv } from 'hexoskin-formats';
import type { Prefix } from '../http/exchange.js';
import type { Pace } from '../http/pace.js';
import type { Shape, UserData } from './json.js';
import { factsOf } from './recordings/channel-facts.js';
import type { Run } from './series.js';

/** A table of all that was found: a column for each data type, and one of users where there are several. */
export async function* writeCsv(
  data: readonly UserData[],
  { times }: Shape,
  uriPrefix: Prefix,
  pace: Pace,
): AsyncGenerator<Uint8Array, void, undefined> {
  const dataTypes = new Set(data.flatMap(({ series }) => series.map(([dataType]) => dataType)));
  const columns = [...dataTypes].sort((a, b) => a - b);
  const channels = columns.map((dataType) => factsOf(dataType, 256, null));
  const rows = data.map(({ user, series }): TableRows => {
    const runs = new Map(series);
    return {
      user: data.length > 1 ? user : null,
      columns: columns.map((dataType) => eventsOf(runs.get(dataType) ?? [], times)),
    };
  });
  for await (const bytes of writeTableCsv(channels, rows, { uriPrefix })) {
    yield bytes;
    await pace.rest();
  }
}

/** The values as JSON has them. A table without times would be none: what asks for that is not meant for it. */
function* eventsOf(runs: readonly Run[], times: Shape['times']): Generator<Events, void, undefined> {
  for (const { ticks, raw, scale, ticksPerSecond } of runs) {
    yield {
      ticks: times === 'seconds' ? ticks.map((tick) => tick / ticksPerSecond) : ticks,
      values: raw.map((value) => ((value + scale.plus) * scale.times) / scale.over),
    };
  }
}
