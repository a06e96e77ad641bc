import { FaultPlanError } from './plan-error.js';

/**
 * Compiles a pattern: a text in which each `*` stands for any text, or a regular expression where it begins with `^`.
 *
 * @param place where it stands in the plan, for the error of one that is none
 */
export function compilePattern(pattern: string, place: string): (text: string) => boolean {
  const expression = pattern.startsWith('^') ? regularExpression(pattern, place) : globExpression(pattern);
  return (text) => expression.test(text);
}

function regularExpression(pattern: string, place: string): RegExp {
  try {
    return new RegExp(pattern, 'u');
  } catch (error) {
    throw new FaultPlanError(`${place}: ${(error as SyntaxError).message}`);
  }
}

function globExpression(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^]*')}$`, 'u');
}
