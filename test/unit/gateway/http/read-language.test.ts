import { expect, it } from 'vitest';
import { readLanguage } from '../../../../src/gateway/http/read-language';

it.each([
  ['pt-BR,pt;q=0.9,en;q=0.8', 'pt'],
  ['DE', 'de'],
  ['de;q=0.5', 'de'],
  ['fil-PH', 'fil'],
  ['zh_TW', 'zh'],
  ['*', null],
  ['', null],
  ['portuguese', null],
  ['a'.repeat(9000), null],
  ["de'; drop", null],
  [undefined, null],
])('reads %j as %j', (header, language) => {
  expect(readLanguage(header)).toBe(language);
});
