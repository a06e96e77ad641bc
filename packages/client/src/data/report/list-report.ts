import type { Engine } from '../../api/engine.js';
import type { WithResponse } from '../../api/promise.js';
import { linkWithQuery } from '../../query/encode.js';
import { prepareSelection } from '../call/selection.js';
import type { SelectionOptions } from '../options.js';
import { readReport } from './read-report.js';
import type { ApiReport } from './report.js';

/** Runs a call of `report` or `distribution`. */
export async function listReport(
  engine: Engine,
  resource: string,
  filters: object,
  options: SelectionOptions,
): Promise<WithResponse<ApiReport>> {
  const { conf, options: resolved, query } = await prepareSelection(engine, resource, filters, options);
  const response = await engine.send({
    method: 'GET',
    link: linkWithQuery(conf.list_endpoint, query),
    options: resolved,
  });
  return { data: readReport(response), response };
}
