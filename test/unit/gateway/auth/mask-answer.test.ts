import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  maskAnswer,
  maskText,
  type Mask,
} from '../../../../src/gateway/auth/mask-answer';
import { anyAddress, write } from '../keys/arbitrary-network';

const NOTHING: Mask = {
  ...{ seeAddresses: false, seeContacts: false, seeMessages: false },
};
const mask = (text: string) => maskText(text, NOTHING);

describe('a masked text', () => {
  it.each([
    ['203.0.113.24', '203.0.113.•••'],
    ['203.0.113.0/24', '203.0.113.•••/24'],
    ['203.0.113.*', '203.0.113.•••'],
    ['203.0.113.5-203.0.113.9', '203.0.113.•••-203.0.113.•••'],
    ['from 203.0.113.24, twice', 'from 203.0.113.•••, twice'],
    ['2001:db8:1:2::/64', '2001:db8:1:•••/64'],
    ['[2001:DB8::7]:443', '[2001:db8:0:•••]:443'],
    ['::ffff:203.0.113.24', '203.0.113.•••'],
    ['ada@example.com', 'a•••@e•••.com'],
    ['Ada <ada.b+x@mail.example.co.uk>!', 'Ada <a•••@m•••.uk>!'],
    ['"a b"@example.com', '"•••@e•••.com'],
    [
      'https://x.example/?mail=ada%40example.com&y',
      'https://x.example/?mail=a•••@e•••.com&y',
    ],
    ['call +49 30 1234567 now', 'call +49••• now'],
    ['004930/1234567', '00•••'],
    ['ａｄａ＠ｅｘａｍｐｌｅ．ｃｏｍ', 'a•••@e•••.com'],
    ['２０３.0.113.24', '203.0.113.•••'],
  ])('of %s is %s', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  it.each([
    'Lamp 12, at 12:30:00 on 2026-11-20',
    'https://shop.example/lamps?page=2',
    'a sentence: one, two; three @ home',
    'version 1.2.3',
  ])('leaves “%s” as it is', (text) => {
    expect(mask(text)).toBe(text);
  });

  it('of a mask of its own is the same', () => {
    for (const text of ['203.0.113.24', 'ada@example.com', '+49 30 1234567']) {
      expect(mask(mask(text))).toBe(mask(text));
    }
  });

  it('hides only what it is to hide', () => {
    const text = '203.0.113.24 ada@example.com';
    expect(maskText(text, { ...NOTHING, seeAddresses: true })).toBe(
      '203.0.113.24 a•••@e•••.com',
    );
    expect(maskText(text, { ...NOTHING, seeContacts: true })).toBe(
      '203.0.113.••• ada@example.com',
    );
  });
});

describe('a masked answer', () => {
  it('keeps ids, times, codes, cursors and what is no text', () => {
    const answer = {
      ...{ id: 12_345_678, hits: 3, code: 'K7F2-9QXM', assigned: true },
      ...{ next: '1732104000000.K7F2-9QXM', visitor: '12345678', ban: null },
      createdAt: '2026-11-20T12:00:00.000Z',
      sites: ['default'],
    };
    expect(maskAnswer(answer, NOTHING)).toEqual(answer);
  });

  it('masks a value of a known kind, whatever is written in it', () => {
    const keys = [
      { kind: 'ip', value: '203.0.113.24', typed: 'odd' },
      { kind: 'email', value: 'ada@example.com', typed: 'ada at example' },
      { kind: 'phone', value: '493012', typed: '+49 30 12' },
      { kind: 'visitor', value: 'v0123456789abcdef', typed: '0123456789' },
    ];
    expect(maskAnswer({ keys, phone: '110', email: 'ada' }, NOTHING)).toEqual({
      keys: [
        { kind: 'ip', value: '203.0.113.•••', typed: '•••' },
        { kind: 'email', value: 'a•••@e•••.com', typed: '•••' },
        { kind: 'phone', value: '49•••', typed: '+49•••' },
        { kind: 'visitor', value: 'v0123456789abcdef', typed: '01•••' },
      ],
      ...{ phone: '11•••', email: '•••' },
    });
    expect(
      maskAnswer({ type: 'ip', data: ['203.0.113.24', 'odd'] }, NOTHING),
    ).toEqual({ type: 'ip', data: ['203.0.113.•••', '•••'] });
  });

  it('has no last message for who reads none', () => {
    const answer = { data: [{ lastMessage: { text: 'hello' } }] };
    const seen = { seeAddresses: true, seeContacts: true };
    expect(maskAnswer(answer, { ...seen, seeMessages: true })).toEqual(answer);
    expect(maskAnswer(answer, { ...seen, seeMessages: false })).toEqual({
      data: [{ lastMessage: null }],
    });
  });

  const around = fc.constantFrom('', ' ', 'x', ', ', '(', '"', '=', '\n');
  /** Everywhere a value may stand. */
  const places = (kind: string, value: string, before: string, after: string) =>
    JSON.stringify(
      maskAnswer(
        {
          keys: [{ kind, value, typed: before + value + after }],
          claims: { [kind === 'ip' ? 'address' : kind]: value },
          reason: `seen at ${before}${value}${after}`,
          page: `https://shop.example/${encodeURIComponent(value)}?q=${encodeURIComponent(value)}`,
          nested: [[{ detail: `It is ${value}.` }]],
        },
        NOTHING,
      ),
    );

  it('holds no address, wherever it stood', () => {
    fc.assert(
      fc.property(
        anyAddress,
        around,
        around,
        ({ family, address }, before, after) => {
          const value = write(family, address);
          const hidden =
            family === 'ipv4' ? value : value.split(':').slice(3).join(':');
          expect(places('ip', value, before, after)).not.toContain(hidden);
        },
      ),
    );
  });

  it('holds no email, wherever it stood', () => {
    const email = fc
      .tuple(
        fc.stringMatching(/^q[a-z0-9._+-]{6,20}z$/),
        fc.stringMatching(/^w[a-z0-9]{6,20}z$/),
        fc.constantFrom('com', 'co.uk', 'example'),
      )
      .map(([local, name, end]) => ({ local, name, end }));
    fc.assert(
      fc.property(
        email,
        around,
        around,
        ({ local, name, end }, before, after) => {
          const text = places(
            'email',
            `${local}@${name}.${end}`,
            before,
            after,
          );
          expect(text).not.toContain(local.slice(1));
          expect(text).not.toContain(name.slice(1));
        },
      ),
    );
  });

  it('holds no phone number, wherever it stood', () => {
    const separated = fc
      .tuple(
        fc.stringMatching(/^[1-9]\d{8,12}$/),
        fc.constantFrom('', ' ', '-', ' - ', '.'),
      )
      .map(([digits, separator]) => ({
        digits,
        value: `+${digits.slice(0, 2)}${separator}${digits.slice(2, 5)}${separator}${digits.slice(5)}`,
      }));
    const near = fc.constantFrom('', ' ', ', ', '(', '=');
    fc.assert(
      fc.property(separated, near, near, ({ digits, value }, before, after) => {
        const text = places('phone', value, before, after);
        expect(text).not.toContain(digits.slice(5));
      }),
    );
  });
});
