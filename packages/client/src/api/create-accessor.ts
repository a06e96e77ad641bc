import { outline } from 'hexoskin-schema/outline';
import { ApiDataAccessor } from '../data/accessor.js';
import { ApiReportAccessor } from '../data/report-accessor.js';
import { ApiResourceAccessor } from './accessor.js';
import type { Engine } from './engine.js';

export type AnyAccessor = ApiResourceAccessor | ApiDataAccessor | ApiReportAccessor;

/** The accessor that fits what a resource's list holds. */
export function createAccessor(engine: Engine, name: string): AnyAccessor {
  const family = Object.hasOwn(outline, name) ? outline[name]?.family : undefined;
  if (family === 'data') return new ApiDataAccessor(engine, name);
  return family === 'report' ? new ApiReportAccessor(engine, name) : new ApiResourceAccessor(engine, name);
}
