import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalEmail,
  domainInsteadOfEmail,
  spellEmail,
} from '../../../../src/gateway/keys/email';

it.each([
  'Ana@Example.com',
  '  ana@example.com\n',
  'ANA@EXAMPLE.COM',
  'ana@example.com.',
  'ana@example．com',
  'ana@example。com',
  'ａｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ',
  'ana﹫example.com',
  'ana\u200b@example.com',
  'an\u00ada@exam\u00adple.com',
  '\u202aana@example.com\u202c',
  '\u2066ana@example.com\u2069',
  '\ufeffana@example.com',
  'ana@exam\u200dple.com',
  'ana\u3164@example.com',
  'ana\u00a0@example.com',
  'ana @ example . com',
  'ana@example.com,',
  'ana@example.com;',
  'ana@example.com.,',
  'ana@example.com!',
  '<ana@example.com>',
  '"ana@example.com"',
  "'ana@example.com'",
  '“ana@example.com”',
  '(ana@example.com)',
  '[ana@example.com]',
  'Ana <ana@example.com>',
  '"Spam, Ana" <ana@example.com>,',
  'bob@example.org <ana@example.com>',
  'mailto:ana@example.com',
  'MAILTO:ana%40example.com?subject=hello&body=x',
  '<mailto:ana@example.com>',
  '"ana"@example.com',
  '"a\\na"@example.com',
  'ana(at work)@example.com',
  '(a (b)) ana@(c)example.com (Ana)',
])('%j is the mailbox of ana@example.com', (typed) => {
  expect(canonicalEmail(typed)).toBe('ana@example.com');
});

it.each([
  ['ana@münchen.example', 'ana@xn--mnchen-3ya.example'],
  ['ana@XN--MNCHEN-3YA.example', 'ana@xn--mnchen-3ya.example'],
  ['ana@MU\u0308NCHEN.EXAMPLE', 'ana@xn--mnchen-3ya.example'],
  ['ana@straße.example', 'ana@xn--strae-oqa.example'],
  ['ΣΟΦΟΣ@example.com', 'σοφοσ@example.com'],
  ['σοφος@example.com', 'σοφοσ@example.com'],
  ['JOS\u00c9@example.com', 'jos\u00e9@example.com'],
  ['jose\u0301@example.com', 'jos\u00e9@example.com'],
  ['"Ana B"@example.com', '"ana b"@example.com'],
  ['"a\\"b"@example.com', '"a\\"b"@example.com'],
  ['"ana@home"@example.com', '"ana@home"@example.com'],
  ['ana..b.@docomo.example', 'ana..b.@docomo.example'],
  ['ana@localhost', 'ana@localhost'],
  ['ana@_dmarc.example', 'ana@_dmarc.example'],
])('%j is %s', (typed, expected) => {
  expect(canonicalEmail(typed)).toBe(expected);
});

it.each([
  '',
  'ana',
  '@',
  'ana@',
  '@b',
  '""@b',
  'a b@c',
  'a@b@c',
  'a@b, c@d',
  'a@b;c@d',
  'a@b\u0000',
  'a@\u0001b',
  'ana@exam\nple.com',
  'ana@192.0.2.1',
  'ana@[192.0.2.1]',
  'ana@example.0x7f',
  'ana@example..com',
  'ana@exam%70le.com',
  'ana@example.com/path',
  'ana@example.com:25',
  '*@spam.example',
  'ana*@spam.example',
  '"ana@example.com',
  'ana(@example.com',
  'ana@"example.com"',
  'Ana ana@example.com',
  `${'('.repeat(500)}@x`,
  'a'.repeat(2000),
])('%j is no mailbox', (typed) => {
  expect(canonicalEmail(typed)).toBeUndefined();
});

it('is at most 254 characters long', () => {
  expect(canonicalEmail(`${'a'.repeat(252)}@b`)).toBeDefined();
  expect(canonicalEmail(`${'a'.repeat(253)}@b`)).toBeUndefined();
});

describe('at providers that read addresses alike', () => {
  it.each([
    ['ana@gmail.com', 'ana@gmail.com'],
    ['A.n.a+spam@gmail.com', 'ana@gmail.com'],
    ['ana+1+2@googlemail.com', 'ana@gmail.com'],
    ['"a.na"@GoogleMail.com.', 'ana@gmail.com'],
    ['a.na+x@outlook.com', 'a.na@outlook.com'],
    ['ana+x@hotmail.com', 'ana@hotmail.com'],
    ['a.na+x@icloud.com', 'a.na@icloud.com'],
    ['ana+x@fastmail.com', 'ana@fastmail.com'],
    ['A-n_a.+x@proton.me', 'a-n_a.@proton.me'],
    ['ana+x@example.com', 'ana+x@example.com'],
    ['a.na@example.com', 'a.na@example.com'],
    ['ana+x@notgmail.com', 'ana+x@notgmail.com'],
    ['ana+x@mail.gmail.com', 'ana+x@mail.gmail.com'],
    ['+x@gmail.com', '+x@gmail.com'],
    ['...@gmail.com', '...@gmail.com'],
  ])('%s is matched as %s', (typed, expected) => {
    expect(canonicalEmail(typed)).toBe(expected);
  });

  it('people are shown the tag and the dots', () => {
    expect(spellEmail('Ana <A.na+Spam@GoogleMail.com>')).toBe(
      'a.na+spam@googlemail.com',
    );
  });
});

it.each([
  ['*@spam.example', 'spam.example'],
  ['@Spam.Example', 'spam.example'],
  ['spam.example', 'spam.example'],
  ['*.spam.example', 'spam.example'],
  ['*@*.münchen.example', 'xn--mnchen-3ya.example'],
  ['\u200b@spam.example.', 'spam.example'],
  ['everybody', undefined],
  ['ana@spam.example', undefined],
  ['', undefined],
])('%j means the domain %s', (typed, expected) => {
  expect(domainInsteadOfEmail(typed)).toBe(expected);
});

/** Ways to write one address that every reader takes for the same. */
const DECORATIONS: readonly ((email: string) => string)[] = [
  (email) => email.toUpperCase(),
  (email) => ` ${email}\t`,
  (email) => `<${email}>`,
  (email) => `Somebody <${email}>`,
  (email) => `mailto:${encodeURIComponent(email)}`,
  (email) => `${email},`,
  (email) => `\u202a${email}\u202c`,
  (email) => [...email].join('\u200b'),
  (email) => email.replace('@', '\u00ad@'),
  (email) => email.replace('@', '(comment)@'),
  (email) => email.replace('@', ' @ '),
  (email) =>
    email.replace(/[!-~]/g, (one) =>
      String.fromCodePoint(0xfee0 + one.charCodeAt(0)),
    ),
];

it('any two spellings of one mailbox are one key', () => {
  const decorate = fc
    .shuffledSubarray([...DECORATIONS], { maxLength: 3 })
    .map(
      (chosen) => (email: string) =>
        chosen.reduce((text, one) => one(text), email),
    );
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z\d][a-z\d._+-]{0,20}$/),
      fc.constantFrom('example.com', 'gmail.com', 'münchen.example', 'b'),
      decorate,
      (local, domain, write) => {
        const email = `${local}@${domain}`;
        const written = write(email);
        expect(canonicalEmail(email)).toBeDefined();
        expect([written, canonicalEmail(written)]).toEqual([
          written,
          canonicalEmail(email),
        ]);
      },
    ),
    { numRuns: 500 },
  );
});

it('two mailboxes are never one key, away from providers', () => {
  const local = fc.stringMatching(/^[a-z\d][a-z\d._+-]{0,4}$/);
  fc.assert(
    fc.property(local, local, (one, other) => {
      expect(
        canonicalEmail(`${one}@example.com`) ===
          canonicalEmail(`${other}@example.com`),
      ).toBe(one === other);
    }),
  );
});
