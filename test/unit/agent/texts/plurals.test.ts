import { describe, expect, it } from 'vitest';
import { pluralsOf } from '../../../../src/agent/texts/plurals';
import { isolate } from '../../../../src/agent/texts/isolate';

describe('a count', () => {
  it.each([
    [0, 'zero'],
    [1, 'one'],
    [2, 'two'],
    [3, 'few 3'],
    [10, 'few 10'],
    [11, 'many 11'],
    [100, 'other 100'],
    [1904, 'few 1,904'],
  ])('of %i has its form in Arabic', (count, said) => {
    const forms = {
      ...{ zero: 'zero', one: 'one', two: 'two' },
      ...{ few: 'few #', many: 'many #', other: 'other #' },
    };
    expect(pluralsOf('ar-u-nu-latn')(count, forms)).toBe(said);
  });

  it('is written as the language writes numbers', () => {
    expect(pluralsOf('de')(1904, { one: '# Tag', other: '# Tage' })).toBe(
      '1.904 Tage',
    );
  });

  it('has the form for all others where a language needs no more', () => {
    expect(pluralsOf('ja')(1, { other: '#件' })).toBe('1件');
  });
});

it('an inserted value keeps its own direction', () => {
  expect(isolate('/lamps')).toBe('\u2068/lamps\u2069');
});
