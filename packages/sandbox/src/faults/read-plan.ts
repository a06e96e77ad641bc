import { Fields } from './fields.js';
import type { WhoAsks } from './matcher.js';
import { FaultPlanError } from './plan-error.js';
import { type Rule, readRule } from './rule.js';

/** Puts the rules of a plan in force. Throws a `FaultPlanError` where it is none. */
export function readRules(plan: unknown, whoAsks: WhoAsks): Rule[] {
  const fields = new Fields(plan, 'plan');
  const seed = fields.text('seed', 'faults');
  const rules = fields.value('rules');
  if (!Array.isArray(rules)) throw new FaultPlanError(`${fields.at('rules')} must be a list`);
  fields.end();
  // Sources of their own keep one rule from changing what another one leaves to chance.
  return rules.map((rule, index) => readRule(new Fields(rule, `rules[${index}]`), `${seed}/${index}`, whoAsks));
}
