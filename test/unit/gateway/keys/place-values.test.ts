import { expect, it } from 'vitest';
import {
  canonicalAsn,
  canonicalCountry,
} from '../../../../src/gateway/keys/place-values';

it.each([
  ['DE', 'DE'],
  [' de ', 'DE'],
  ['Ｄｅ', 'DE'],
  ['UK', 'GB'],
  ['xk', 'XK'],
])('%j is the country %s', (typed, country) => {
  expect(canonicalCountry(typed)).toBe(country);
});

it.each(['', 'D', 'DEU', 'XX', 'ZZ', 'EU', 'SU', 'YU', 'Germany', 'D1'])(
  '%j is no country',
  (typed) => {
    expect(canonicalCountry(typed)).toBeUndefined();
  },
);

it.each([
  ['3320', '3320'],
  ['AS3320', '3320'],
  ['as 3320', '3320'],
  ['ASN3320', '3320'],
  ['AS0003320', '3320'],
  ['4294967295', '4294967295'],
])('%j is the provider %s', (typed, asn) => {
  expect(canonicalAsn(typed)).toBe(asn);
});

it.each(['', '0', 'AS0', '-1', '4294967296', '1.10', 'AS', '3320 AS'])(
  '%j is no provider',
  (typed) => {
    expect(canonicalAsn(typed)).toBeUndefined();
  },
);
