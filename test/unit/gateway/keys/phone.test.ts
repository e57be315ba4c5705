import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  canonicalPhone,
  lacksCountryCode,
} from '../../../../src/gateway/keys/phone';

it.each([
  '+49 30 1234567',
  '+49 (0)30 1234567',
  '+49 (0) 30 / 12 34-567',
  '+49.30.1234567',
  '0049 30 1234567',
  '00 49 (0)30 1234567',
  '+0049 30 1234567',
  '49301234567',
  '49 30 1234567',
  '49 (0)30 1234567',
  '(+49) 30 1234567',
  '(0049) 30 1234567',
  'tel:+49-30-1234567',
  'tel:+49301234567;ext=5',
  'tel:30-1234567;phone-context=+49',
  'TEL:+49(30)1234567',
  '\u202a+49 30 1234567\u202c',
  '+49\u200b30\u200b1234567',
  '+49\u201130\u20111234567',
  '+49\u00a030\u202f1234567',
  '+49 \u2013 30 \u2212 1234567',
  '＋４９　３０　１２３４５６７',
  '+٤٩ ٣٠ ١٢٣٤٥٦٧',
  '+۴۹۳۰۱۲۳۴۵۶۷',
  '+४९ ३० १२३४५६७',
  '+49 30 1234567 ext. 12',
  '+49 30 1234567 x12',
  '+49 30 1234567#12',
  '+49 30 1234567 extension 12',
])('%j is +49 30 1234567', (typed) => {
  expect(canonicalPhone(typed)).toBe('49301234567');
});

it.each([
  ['+44 (0)20 7946 0958', '442079460958'],
  ['+44 20 7946 0958', '442079460958'],
  // The zero is dialled in Italy, and nobody has one in Spain or Luxembourg.
  ['+39 (0)2 1234567', '39021234567'],
  ['+39 02 1234567', '39021234567'],
  ['+34 (0)911 234 567', '34911234567'],
  ['+352 (0)621 123 456', '352621123456'],
  ['+1 (415) 555-2671', '14155552671'],
  ['1-415-555-2671', '14155552671'],
  ['+1 555 555 0100', '15555550100'],
])('%j is %s', (typed, expected) => {
  expect(canonicalPhone(typed)).toBe(expected);
});

it.each([
  '030 1234567',
  '(030) 1234567',
  '0301234567',
  '020 7946 0958',
  '011 49 30 1234567',
  '(415) 555-2671',
  '415-555-2671',
  '4155552671',
  '1234567',
])('of %j the country code is missing', (typed) => {
  expect(canonicalPhone(typed)).toBeUndefined();
  expect(lacksCountryCode(typed)).toBe(true);
});

it.each([
  '',
  '+',
  '+49',
  '+49 30',
  '1'.repeat(16),
  '+1'.repeat(9),
  'call me',
  '+49 30 1234567 please',
  '12345678x',
  '++1234567',
  '+49+30+1234567',
  '+999 123456789',
  '+1 555 0100',
  '+12345678901234567',
  '+49 30 1234567, +49 30 7654321',
])('%j is no number', (typed) => {
  expect(canonicalPhone(typed)).toBeUndefined();
});

it('any two spellings of one number are one key', () => {
  const numbers = fc.constantFrom(
    ...['49301234567', '442079460958', '14155552671', '39021234567'],
    ...['33123456789', '34911234567', '81312345678', '5511912345678'],
  );
  const gaps = fc.array(
    fc.constantFrom('', '', ' ', '-', '.', '/', '(', ')', '\u2011', '\u200b'),
    { minLength: 15, maxLength: 15 },
  );
  const zeros = fc.constantFrom(0x30, 0xff10, 0x660, 0x6f0, 0x966);
  fc.assert(
    fc.property(
      ...([numbers, gaps, fc.constantFrom('+', '00'), zeros] as const),
      (number, between, prefix, zero) => {
        const typed = [...number]
          .map(
            (digit, index) =>
              (index > 2 ? between[index] : '') +
              String.fromCodePoint(zero + Number(digit)),
          )
          .join('');
        // A zero in brackets is another matter.
        fc.pre(!/\(0\)/.test(typed.normalize('NFKC')));
        expect(canonicalPhone(` ${prefix}${typed} `)).toBe(number);
      },
    ),
    { numRuns: 300 },
  );
});

it('is its own canonical spelling', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[+0]{0,2}[\d ()]{7,18}$/), (typed) => {
      const number = canonicalPhone(typed);
      if (number !== undefined) expect(canonicalPhone(number)).toBe(number);
    }),
    { numRuns: 1000 },
  );
});

it.each([
  ['030 1234567', 'DE', '49301234567'],
  ['(030) 123-4567', 'DE', '49301234567'],
  ['(212) 555-0123', 'US', '12125550123'],
  ['06 12345678', 'IT', '390612345678'],
  // What says its own country is not read as a number of another.
  ['+43 1 5331234', 'DE', '4315331234'],
  ['0043 1 5331234', 'DE', '4315331234'],
  ['49 30 1234567', 'AT', '49301234567'],
])('reads %s of %s as %s', (typed, country, number) => {
  expect(canonicalPhone(typed, country)).toBe(number);
  expect(canonicalPhone(number, country)).toBe(number);
});

it.each([
  ['030 1234567', ''],
  ['030 1234567', 'AQ'],
  ['12', 'DE'],
  ['+030 1234567', 'DE'],
  ['somebody', 'DE'],
])('reads no number from %s of “%s”', (typed, country) => {
  expect(canonicalPhone(typed, country)).toBeUndefined();
});
