import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalKey } from '../../../../src/gateway/keys/canonical-key';
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

describe('any key', () => {
  it('is its own canonical spelling', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.emailAddress().map((email) => email.toUpperCase()),
      fc.stringMatching(/^[+0]{0,3}[\d ()./-]{7,20}$/),
      fc.ipV4Extended(),
      fc.ipV6(),
      fc.domain(),
      fc.domain().map((domain) => `*@${domain}`),
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
    [
      'email',
      '*@spam.example',
      /everybody of spam\.example: send it with the kind domain/,
    ],
    ['email', 'spam.example', /kind domain/],
    ['phone', '030 1234567', /^The country code is missing/],
    ['ip', '203.0.113.77-203.0.113.5', /^The range ends before it begins/],
    ['ip', '203.0.113.5-2001:db8::1', /^The two ends of a range are both/],
  ] as const)('of kind %s is not %s, and why', (kind, typed, why) => {
    const { code, message } = errorOf(() => canonicalKey(kind, typed, 'f'));
    expect(code).toBe('invalid');
    expect(message).toMatch(why);
    expect(message).toMatch(/ Expected an? .+\.$/);
  });

  it.each([
    ['2001:db8:1:2::5', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::6/128', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::/120', '2001:db8:1:2::/120'],
    ['2001:db8:1::/48', '2001:db8:1::/48'],
    ['２０３．０．１１３．７', '203.0.113.7'],
    ['\u202a203.0.113.7\u202c', '203.0.113.7'],
  ])('of an address %s is %s', (typed, value) => {
    expect(canonicalKey('ip', typed, 'f').value).toBe(value);
  });

  it('of one IPv6 address is exactly that, if it is said to be', () => {
    const key = canonicalKey('ip', '2001:db8::5', 'f', { exact: true });
    expect(key.value).toBe('2001:db8::5');
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
