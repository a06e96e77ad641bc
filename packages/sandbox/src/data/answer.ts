import type { ResourceSchema } from 'hexoskin-schema';
import { Refusal } from '../http/errors.js';
import type { Reply } from '../http/reply.js';
import type { Call } from '../tastypie/call.js';

/**
 * The one place where the resources that answer computed results are served: the data family, `report` and
 * `distribution`. None of them is yet, and a client is told so instead of being given an empty result.
 */
export function answerData(_call: Call, schema: ResourceSchema, _view: 'list' | 'set' | 'detail'): Reply {
  throw new Refusal(501, { error_message: `This sandbox does not serve '${schema.name}' yet.` });
}
