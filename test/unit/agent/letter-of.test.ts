import { expect, it } from 'vitest';
import { letterOf } from '../../../src/agent/logic/letter-of';

it.each([
  ['b', 'KeyB', false, 'b'],
  ['B', 'KeyB', true, 'b'],
  ['q', 'KeyA', false, 'q'],
  ['?', 'Minus', true, '?'],
  ['Enter', 'Enter', false, 'enter'],
  ['لا', 'KeyB', false, 'b'],
  ['ش', 'KeyA', false, 'a'],
  ['؟', 'Slash', true, '?'],
  ['ظ', 'Slash', false, '/'],
  ['é', 'Digit2', false, 'é'],
])('the key %s at %s, with Shift: %s, is %s', (key, code, shiftKey, letter) => {
  expect(letterOf({ key, code, shiftKey })).toBe(letter);
});
