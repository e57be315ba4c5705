import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createHmacFunction } from '../../../../src/gateway/lists/hmac';

it('is the HMAC that Node computes, of any text under any key', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 64 }),
      fc.array(fc.string({ unit: 'grapheme', maxLength: 600 }), {
        minLength: 1,
        maxLength: 3,
      }),
      (bytes, texts) => {
        const key = Buffer.from(bytes);
        const hmacOf = createHmacFunction(key);
        for (const text of texts) {
          const expected = createHmac('sha256', key).update(text);
          expect(hmacOf(text)).toBe(expected.digest('hex'));
        }
      },
    ),
  );
});

it.each([341, 342, 5000])('so it is of a text of %i characters', (length) => {
  const key = Buffer.alloc(32, 1);
  for (const letter of ['a', '√', '\ud800']) {
    const text = letter.repeat(length);
    expect(createHmacFunction(key)(text)).toBe(
      createHmac('sha256', key).update(text).digest('hex'),
    );
  }
});
