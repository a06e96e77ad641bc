import { dataTypesById } from 'hexoskin-schema';

/** How a raw value becomes the value in JSON and CSV: `(raw + plus) * times / over`. */
export interface Scale {
  readonly plus: number;
  readonly times: number;
  readonly over: number;
}

/** Values that are the raw ones. */
export const UNSCALED: Scale = { plus: 0, times: 1, over: 1 };

const DECIMALS = 100;

/**
 * Scale of a data type. It is a fraction because 331 × 13.28 comes out as 4395.679999999999 where the API says 4395.68;
 * 331 × 1328 / 100 comes out right.
 */
export function scaleOf(dataType: number, ticksPerSecond: 256 | 1000): Scale {
  const known = dataTypesById.get(dataType);
  if (known === undefined || known.rawInJson) return UNSCALED;
  const scale = (ticksPerSecond === 1000 ? known.at1000?.scale : undefined) ?? known.scale;
  if (Number.isInteger(scale)) return { plus: 0, times: scale, over: 1 };
  if (scale < 1) return { plus: 0, times: 1, over: Math.round(1 / scale) };
  return { plus: 0, times: Math.round(scale * DECIMALS), over: DECIMALS };
}
