import type { ApiResourceAccessor } from 'hexoskin-client';
import type { Context } from '../context.js';
import { Failure } from '../failure.js';

/**
 * The accessor of a resource that holds objects.
 *
 * @throws Failure for one that holds samples or reports, which have commands of their own
 */
export async function resourceNamed(context: Context, name: string): Promise<ApiResourceAccessor> {
  const api = await context.api();
  const { ApiDataAccessor, ApiReportAccessor } = await import('hexoskin-client');
  const accessor: unknown = api.resource(name);
  if (accessor instanceof ApiDataAccessor) {
    throw new Failure(`${name} holds samples and no objects; read them with: hexoskin data`, { exitCode: 2 });
  }
  if (accessor instanceof ApiReportAccessor) {
    throw new Failure(`${name} holds reports, which the command does not show; use api.${name} of the library`, {
      exitCode: 2,
    });
  }
  return accessor as ApiResourceAccessor;
}
