import type { Channel } from 'hexoskin-formats';
import { dataTypesById } from 'hexoskin-schema';

/** What files say of a channel: what is measured, and how their numbers are to be read. */
export type ChannelFacts = Channel;

/** The facts of a data type. `period` is the ticks from one sample to the next; null where there is no fixed rate. */
export function factsOf(dataType: number, ticksPerSecond: number, period: number | null): ChannelFacts {
  const known = dataTypesById.get(dataType);
  const own = ticksPerSecond === 1000 ? known?.at1000 : undefined;
  return {
    id: dataType,
    name: known?.name ?? `datatype_${dataType}`,
    rate: period === null ? null : ticksPerSecond / period,
    signed: known?.signed ?? true,
    unit: known?.unit ?? '',
    scale: own?.scale ?? known?.scale ?? 1,
    offset: own?.offset ?? known?.offset ?? 0,
  };
}
