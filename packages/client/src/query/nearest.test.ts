import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { didYouMean, nearestName } from './nearest.js';

const columns = ['start', 'end', 'user', 'name', 'status', 'trainingroutine', 'last_modified'];

describe('nearestName', () => {
  it('finds a name with a letter too few, too many, wrong or swapped', () => {
    expect(nearestName('trainingroutin', columns)).toBe('trainingroutine');
    expect(nearestName('starrt', columns)).toBe('start');
    expect(nearestName('stadus', columns)).toBe('status');
    expect(nearestName('nmae', columns)).toBe('name');
    expect(nearestName('satrt', columns)).toBe('start');
  });

  it('is blind to capitals, but answers the name as it is written', () => {
    expect(nearestName('TrainingRoutine', columns)).toBe('trainingroutine');
    expect(nearestName('maxage', ['maxAge'])).toBe('maxAge');
  });

  it('answers nothing where no name is near enough to be meant', () => {
    expect(nearestName('weather', columns)).toBeNull();
    expect(nearestName('xy', columns)).toBeNull();
    expect(nearestName('start', [])).toBeNull();
  });

  it('prefers the nearest of several', () => {
    expect(nearestName('ends', ['bends', 'end', 'sends', 'ends'])).toBe('ends');
    expect(nearestName('start__gt', ['start__gte', 'start__gt', 'start__lt'])).toBe('start__gt');
  });

  it('finds every known name through any single misspelling of it', () => {
    const misspelling = fc
      .tuple(fc.constantFrom(...columns.filter((name) => name.length > 3)), fc.nat(), fc.constantFrom('q', 'x', ''))
      .map(([name, position, letter]) => {
        const at = position % name.length;
        return { name, written: name.slice(0, at) + letter + name.slice(at + 1) };
      });
    fc.assert(
      fc.property(misspelling, ({ name, written }) => {
        expect(nearestName(written, columns)).toBe(name);
      }),
    );
  });
});

describe('didYouMean', () => {
  it('words the suggestion, or says nothing', () => {
    expect(didYouMean('strat', columns)).toBe("; did you mean 'start'?");
    expect(didYouMean('weather', columns)).toBe('');
  });
});
