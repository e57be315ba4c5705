import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalEmail,
  canonicalKey,
  canonicalPhone,
} from '../../../../src/gateway/keys/canonical-key';
import { ApiError } from '../../../../src/gateway/lib/errors/api-error';
import { KEY_KINDS } from '../../../../src/protocol/key-kinds';

const errorOf = (work: () => unknown): ApiError => {
  try {
    work();
  } catch (error) {
    if (error instanceof ApiError) return error;
  }
  throw new Error('it was accepted');
};

describe('an email', () => {
  it.each(['Ana@Example.com', '  ana@example.com\n', 'ANA@EXAMPLE.COM'])(
    'is the same key spelled %j',
    (typed) => {
      expect(canonicalEmail(typed)).toBe('ana@example.com');
    },
  );

  it('is the same key composed or decomposed', () => {
    expect(canonicalEmail('jos\u0065\u0301@example.com')).toBe(
      canonicalEmail('JOS\u00c9@example.com'),
    );
  });

  it.each([
    '',
    'ana',
    '@',
    'ana@',
    '@b',
    'a b@c',
    'a@b@c',
    'a@b\u0000',
    'a@\u0001b',
  ])('is not %j', (typed) => {
    expect(canonicalEmail(typed)).toBeUndefined();
  });

  it('is at most 254 characters long', () => {
    expect(canonicalEmail(`${'a'.repeat(252)}@b`)).toBeDefined();
    expect(canonicalEmail(`${'a'.repeat(253)}@b`)).toBeUndefined();
  });
});

describe('a phone number', () => {
  it('is the same key with any punctuation, + or 00', () => {
    const digits = fc.stringMatching(/^[1-9]\d{6,14}$/);
    const gaps = fc.array(fc.constantFrom('', ' ', '-', '.', '/', '(', ')'), {
      minLength: 15,
      maxLength: 15,
    });
    fc.assert(
      fc.property(
        digits,
        gaps,
        fc.constantFrom('', '+', '00'),
        (number, between, prefix) => {
          const typed = [...number]
            .map((digit, index) => (index ? between[index] : '') + digit)
            .join('');
          expect(canonicalPhone(` ${prefix}${typed} `)).toBe(number);
        },
      ),
    );
  });

  it.each([
    '',
    '+',
    '123456',
    '1'.repeat(16),
    'call me',
    '12345678x',
    '++1234567',
  ])('is not %j', (typed) => {
    expect(canonicalPhone(typed)).toBeUndefined();
  });
});

describe('any key', () => {
  it('is its own canonical spelling', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.emailAddress().map((email) => email.toUpperCase()),
      fc.stringMatching(/^[+0]{0,3}[\d ()./-]{7,20}$/),
      fc.ipV4Extended(),
      fc.ipV6(),
      fc.tuple(fc.ipV4(), fc.ipV4()).map((ends) => ends.join('-')),
      fc.stringMatching(/^(\d{1,3}\.){0,3}(\*\.){0,3}\*$/),
    );
    fc.assert(
      fc.property(fc.constantFrom(...KEY_KINDS), typed, (kind, text) => {
        let value: string;
        try {
          ({ value } = canonicalKey(kind, text, 'value'));
        } catch {
          return;
        }
        expect(canonicalKey(kind, value, 'value')).toEqual({ kind, value });
      }),
      { numRuns: 2000 },
    );
  });

  it('is refused with a sentence and the field it came from', () => {
    for (const kind of KEY_KINDS) {
      const error = errorOf(() => canonicalKey(kind, '\u0000', 'keys.3.value'));
      expect(error).toMatchObject({ code: 'invalid', field: 'keys.3.value' });
      expect(error.message).toMatch(/^Expected an? .+\.$/);
    }
  });

  it.each([
    ['203.0.0.0/15', 'is wider than /16'],
    ['2001:db8::/31', 'is wider than /32'],
  ])('is not the network %s, which %s', (network, why) => {
    const { code, message } = errorOf(() => canonicalKey('ip', network, 'ip'));
    expect(code).toBe('invalid');
    expect(message).toContain(why);
    expect(message.endsWith('.')).toBe(true);
  });

  it('has an id without control characters, at most 255 long', () => {
    expect(canonicalKey('zendesk', ' 12 ', 'f').value).toBe('12');
    for (const id of ['', '  ', 'a\u0007b', 'x'.repeat(256)]) {
      expect(errorOf(() => canonicalKey('zendesk', id, 'f')).code).toBe(
        'invalid',
      );
    }
  });
});
