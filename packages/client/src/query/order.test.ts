import { describe, expect, it } from 'vitest';
import { confOf } from '../../test/support/definitions.js';
import { UsageError } from '../errors/usage.js';
import { orderColumns } from './order.js';

const range = confOf('range');

describe('orderColumns', () => {
  it('takes a column, up or down', () => {
    expect(orderColumns(range, 'start')).toEqual(['start']);
    expect(orderColumns(range, '-start')).toEqual(['-start']);
  });

  it('takes a column of a related object through a column that can be ordered by', () => {
    expect(orderColumns(range, '-user__email')).toEqual(['-user__email']);
  });

  it.each([
    ['strat', "range cannot be ordered by 'strat'; did you mean 'start'?"],
    ['-strat', "did you mean 'start'?"],
    ['name', "range cannot be ordered by 'name'; it can be ordered by: id, start, end"],
    ['', "range cannot be ordered by ''"],
  ])('refuses the column %j and names the right ones', (column, message) => {
    expect(() => orderColumns(range, column)).toThrow(UsageError);
    expect(() => orderColumns(range, column)).toThrow(message);
  });

  it('refuses one wrong column among right ones', () => {
    expect(() => orderColumns(range, ['-start', 'nmae'])).toThrow("range cannot be ordered by 'nmae'");
    expect(() => orderColumns(range, '-start,nmae')).toThrow("range cannot be ordered by 'nmae'");
  });

  it('refuses any order where the resource has none', () => {
    expect(() => orderColumns(confOf('datatype'), 'name')).toThrow("datatype cannot be ordered by 'name'");
  });
});
