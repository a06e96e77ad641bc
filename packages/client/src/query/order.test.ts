import { describe, expect, it } from 'vitest';
import { confOf } from '../../test/support/definitions.js';
import { UsageError } from '../errors/usage.js';
import { orderText } from './order.js';

const range = confOf('range');

describe('orderText', () => {
  it('takes a column, up or down', () => {
    expect(orderText(range, 'start')).toBe('start');
    expect(orderText(range, '-start')).toBe('-start');
  });

  it('takes a column of a related object through a column that can be ordered by', () => {
    expect(orderText(range, '-user__email')).toBe('-user__email');
  });

  it.each([
    ['strat', "range cannot be ordered by 'strat'; did you mean 'start'?"],
    ['-strat', "did you mean 'start'?"],
    ['name', "range cannot be ordered by 'name'; it can be ordered by: id, start, end"],
    ['', "range cannot be ordered by ''"],
  ])('refuses the column %j and names the right ones', (column, message) => {
    expect(() => orderText(range, column)).toThrow(UsageError);
    expect(() => orderText(range, column)).toThrow(message);
  });

  it('refuses one wrong column among right ones', () => {
    expect(() => orderText(range, ['-start', 'nmae'])).toThrow("range cannot be ordered by 'nmae'");
    expect(() => orderText(range, '-start,nmae')).toThrow("range cannot be ordered by 'nmae'");
  });

  it('refuses any order where the resource has none', () => {
    expect(() => orderText(confOf('datatype'), 'name')).toThrow("datatype cannot be ordered by 'name'");
  });
});
