import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalMailDomain,
  listMailDomains,
  listTaggedDomains,
} from '../../../../src/gateway/keys/domain';
import { canonicalEmail } from '../../../../src/gateway/keys/email';

it.each([
  '*@spam.example',
  '@spam.example',
  'spam.example',
  ' SPAM.Example. ',
  'spam．example',
  'sp\u00adam.exam\u200bple',
  '<*@spam.example>',
  '"spam.example",',
])('%j is everybody of spam.example', (typed) => {
  expect(canonicalMailDomain(typed)).toBe('spam.example');
});

it.each([
  ['*@münchen.example', 'xn--mnchen-3ya.example'],
  ['XN--MNCHEN-3YA.EXAMPLE', 'xn--mnchen-3ya.example'],
  ['a.b.example', 'a.b.example'],
  ['googlemail.com', 'gmail.com'],
])('%j is %s', (typed, domain) => {
  expect(canonicalMailDomain(typed)).toBe(domain);
});

it.each([
  '',
  '*',
  '*@',
  'com',
  '*@com',
  '*.spam.example',
  '*@*.spam.example',
  'bob@spam.example',
  '192.0.2.1',
  'spam.example/path',
  'https://spam.example',
  'spam..example',
  '.spam.example',
  '-spam.example',
  'spam-.example',
  'mail.-spam.example',
  'spam.-example',
  'spam.example-',
  '*@spam-.example',
  '-münchen.example',
  'münchen-.example',
  `${'a'.repeat(64)}.example`,
  `${'ü'.repeat(60)}.example`,
  `${'a.'.repeat(124)}example`,
  'spam\u0000.example',
])('%j is no domain', (typed) => {
  expect(canonicalMailDomain(typed)).toBeUndefined();
});

describe('an email', () => {
  it('is of its domain and of all around it but the top-level one', () => {
    expect(listMailDomains('ana@a.b.example.com')).toEqual([
      ...['a.b.example.com', 'b.example.com', 'example.com'],
    ]);
    expect(listMailDomains('"ana@home"@b.example')).toEqual(['b.example']);
    expect(listMailDomains('ana@localhost')).toEqual([]);
  });

  it('has tags of the five shortest, however many labels it has', () => {
    const email = `ana@${'a.'.repeat(40)}spam.example`;
    expect(listTaggedDomains(email)).toEqual(
      ['a.a.a.a.', 'a.a.a.', 'a.a.', 'a.', ''].map(
        (sub) => `${sub}spam.example`,
      ),
    );
  });
});

const anyDomain = fc
  .array(fc.stringMatching(/^[a-zäöüß\d]([a-zäöüß\d-]{0,5}[a-zäöü\d])?$/), {
    minLength: 1,
    maxLength: 3,
  })
  .map((labels) => [...labels, 'example'].join('.'))
  .filter((domain) => canonicalMailDomain(domain) !== undefined);

const anyLabel = fc.oneof(
  fc.stringMatching(/^[a-z\d-]{0,4}$/),
  fc
    .tuple(fc.constantFrom('', '-'), fc.integer({ min: 60, max: 66 }))
    .map(([end, length]) => `${'a'.repeat(length - end.length)}${end}`),
);

it('a domain has labels of 1 to 63 characters, without a hyphen at an end', () => {
  fc.assert(
    fc.property(
      fc.array(anyLabel, { minLength: 1, maxLength: 3 }),
      (labels) => {
        const domain = [...labels, 'example'].join('.');
        // By RFC 1035, each label alone.
        const isDomain = labels.every(
          (label) =>
            label.length >= 1 &&
            label.length <= 63 &&
            !label.startsWith('-') &&
            !label.endsWith('-'),
        );
        // Not what is Punycode of something, or of nothing.
        fc.pre(!labels.some((label) => label.startsWith('xn--')));
        expect(canonicalMailDomain(domain)).toBe(isDomain ? domain : undefined);
      },
    ),
    { numRuns: 500 },
  );
});

/** Ways to write one domain that every reader takes for the same. */
const SPELLINGS: readonly ((domain: string) => string)[] = [
  (domain) => `*@${domain}`,
  (domain) => `@${domain}`,
  (domain) => domain.replace(/[^ß]/g, (letter) => letter.toUpperCase()),
  (domain) => `${domain}.`,
  (domain) => ` <${domain}>, `,
  (domain) => [...domain].join('\u200b'),
  (domain) => domain.replaceAll('.', '。'),
  (domain) => domain.normalize('NFD'),
];

it('any spelling of a domain is one key, and matches its emails alone', () => {
  fc.assert(
    fc.property(
      anyDomain,
      anyDomain,
      fc.constantFrom(...SPELLINGS),
      (domain, other, write) => {
        const key = canonicalMailDomain(domain) ?? '';
        expect(canonicalMailDomain(write(domain))).toBe(key);
        const domainsOf = (email: string) =>
          listMailDomains(canonicalEmail(email) ?? '');
        expect(domainsOf(`ana@${domain}`)).toContain(key);
        expect(domainsOf(`ana@mail.${domain}`)).toContain(key);
        const isWithin = `.${canonicalMailDomain(other)}`.endsWith(`.${key}`);
        expect(domainsOf(`ana@${other}`).includes(key)).toBe(isWithin);
      },
    ),
  );
});
