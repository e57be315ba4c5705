import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  createHashSet,
  fingerprint,
} from '../../../../src/gateway/verdict/hash-set';

it('has all that was added, also an empty text and duplicates', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.integer({ min: 0, max: 2 ** 32 - 1 }),
          // That all want the same place.
          fc.integer({ min: 0, max: 50 }).map((n) => n * 4096),
        ),
        { maxLength: 3000 },
      ),
      (added) => {
        const set = createHashSet();
        for (const one of added) set.add(one);
        expect(added.every(set.has)).toBe(true);
      },
    ),
    { numRuns: 30 },
  );
});

it('has 200,000 added addresses, and almost no other address', () => {
  const set = createHashSet();
  const address = (n: number) => `100.${n >> 16}.${(n >> 8) & 255}.${n & 255}`;
  const numbers = Array.from({ length: 200_000 }, (_, n) => n);
  for (const n of numbers) set.add(fingerprint('ip', address(n)));
  const held = (kind: string, from: number) =>
    numbers.filter((n) => set.has(fingerprint(kind, address(n + from)))).length;
  expect(held('ip', 0)).toBe(200_000);
  expect(held('ip', 200_000)).toBeLessThan(100);
  expect(held('visitor', 0)).toBeLessThan(100);
});
