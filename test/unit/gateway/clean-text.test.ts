import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/gateway/lib/clean-text';

describe('a text that somebody wrote', () => {
  it.each([
    ['a vertical tab of a word processor', 'Ana\u000bLee', 'Ana Lee'],
    ['ETX', 'Ana\u0003', 'Ana'],
    ['NUL', 'A\0na', 'A na'],
    ['a C1 control', 'A\u0085na', 'A na'],
    ['line breaks', 'Ana\r\n\tLee\u2028!', 'Ana Lee !'],
    ['an override of direction', '\u202eanA\u202c', 'anA'],
    ['an isolate', '\u2066Ana\u2069', 'Ana'],
    ['marks of direction', '\u200fAna\u200e\u061c', 'Ana'],
    ['zero width spaces', '\u200bA\u200bna\u2060\ufeff', 'Ana'],
    ['a soft hyphen', 'A\u00adna', 'Ana'],
    ['joiners in Latin', 'A\u200dn\u200ca', 'Ana'],
    ['fillers of Hangul', '\u3164\u115f\uffa0Ana', 'Ana'],
    ['blank Braille', '\u2800Ana\u2800', 'Ana'],
    ['tags', 'Ana\u{e0041}\u{e0042}', 'Ana'],
    ['selectors of nothing', 'A\ufe0fn\u{e0100}a', 'Ana'],
    ['annotations', 'A\ufff9n\ufffaa\ufffb', 'Ana'],
    ['half an emoji', 'Ana \ud83d', 'Ana \ufffd'],
    ['spaces of other kinds', '\u00a0Ana\u3000\u2003Lee', 'Ana Lee'],
  ])('loses %s', (_, text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned);
  });

  it.each([
    ['Persian', 'می\u200cخواهم'],
    ['Sinhala', 'ශ්\u200dරී'],
    ['Devanagari', 'क्\u200dष'],
    ['a family', '👨\u200d👩\u200d👧'],
    ['a skin tone', '👩🏽\u200d💻'],
    ['a heart', '❤\ufe0f'],
    ['a heart on fire', '❤\ufe0f\u200d🔥'],
    ['a keycap', '1\ufe0f\u20e3'],
    ['Wales', '🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}'],
    ['an ideograph of a family name', '葛\u{e0100}'],
    ['Mongolian', 'ᠠ\u180b'],
    ['accents', 'Zoë Ñandú İpek'],
    ['Arabic', 'علي'],
    ['Hebrew', 'נועה'],
    ['Thai', 'สมชาย'],
    ['Tamil', 'சங்கர்'],
  ])('keeps what %s needs', (_, text) => {
    expect(cleanText(text)).toBe(text.normalize());
  });

  it.each(['\u200b\u200b\u200b', '\u202e', '\u3164', ' \u2800 ', '\u200d', ''])(
    'of invisible characters alone is empty: %j',
    (text) => {
      expect(cleanText(text)).toBe('');
    },
  );

  it('keeps its lines where it has any', () => {
    expect(cleanText(' one\r\n\n two\u202e\u0007\tthree ', 'lines')).toBe(
      'one\n\n two \tthree',
    );
  });

  it('is the same when it is cleaned again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('line' as const, 'lines' as const),
        (text, shape) => {
          const once = cleanText(text, shape);
          expect(cleanText(once, shape)).toBe(once);
          expect(once).not.toMatch(
            /[\p{Surrogate}\u202a-\u202e\u2066-\u2069]/u,
          );
        },
      ),
    );
  });
});
