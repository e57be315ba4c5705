import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  createHashSet,
  fingerprint,
} from '../../../../src/gateway/verdict/hash-set';

it('holds whatever was added, also what is nothing or the same as another', () => {
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

it('holds two hundred thousand addresses, and next to none of the others', () => {
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
