import type { ResourceSchema } from 'hexoskin-schema';
import type { Call } from '../../tastypie/call.js';
import { mismatch } from '../../tastypie/filter-values.js';
import type { Shape } from '../json.js';
import { conditionOf } from './bounds.js';
import { isOn, keyNamed, type Parameter, positiveNumber, readParameters, textsNamed } from './parameters.js';
import { type Selection, selectPieces } from './selection.js';

/** What a request to the data family asks for. */
export interface DataRequest extends Selection {
  readonly wants: (dataType: number) => boolean;
  /** Most values of one data type in JSON and CSV. */
  readonly limit: number;
  readonly shape: Shape;
}

/** Most values of one data type that the service puts into JSON and CSV. */
const MOST_VALUES = 65_536;

/** Resources that serve every data type; the others have theirs, even if it is one that no record has. */
const ANY_DATA_TYPE = new Set(['data', 'datafile']);

export function readDataRequest(call: Call, schema: ResourceSchema): DataRequest {
  // The documentation names routines as selectors, though the schema does not.
  const parameters = readParameters(call.exchange.query, schema, { trainingroutine: ['exact', 'in'] });
  return {
    wants: dataTypesWanted(call, schema, parameters),
    // Not read where it does not count, and so not refused either.
    get limit() {
      return limitOf(parameters);
    },
    shape: {
      flat: isOn(parameters, 'flat'),
      times: isOn(parameters, 'no_timestamps') ? 'none' : isOn(parameters, 'seconds') ? 'seconds' : 'ticks',
    },
    ...selectPieces(call, parameters),
  };
}

function limitOf(parameters: readonly Parameter[]): number {
  const texts = textsNamed(parameters, 'max_values');
  return texts === undefined ? MOST_VALUES : Math.min(MOST_VALUES, positiveNumber('max_values', texts.at(-1)));
}

function dataTypesWanted(
  call: Call,
  { name, dataTypes = [] }: ResourceSchema,
  parameters: readonly Parameter[],
): (dataType: number) => boolean {
  const conditions = parameters
    .filter((parameter) => parameter.name === 'datatype')
    .map((parameter) => conditionOf(parameter, (text) => dataTypeNamed(call, text)));
  const isServed = (dataType: number) => ANY_DATA_TYPE.has(name) || dataTypes.includes(dataType);
  return (dataType) => isServed(dataType) && conditions.every((condition) => condition(dataType));
}

function dataTypeNamed(call: Call, text: string): number | null {
  const key = keyNamed(call, 'datatype', text);
  if (typeof key === 'string') throw mismatch();
  return key;
}
