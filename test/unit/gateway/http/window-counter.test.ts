import { expect, it } from 'vitest';
import { createWindowCounter } from '../../../../src/gateway/http/window-counter';

const open = (most: number) => {
  let time = 1_000;
  const counter = createWindowCounter({
    most,
    milliseconds: 100,
    now: () => time,
  });
  return { ...counter, pass: (milliseconds: number) => (time += milliseconds) };
};

it('counts each key as often as it may, then says how long to wait', () => {
  const counter = open(2);
  expect([1, 2, 3].map(() => counter.count('a'))).toEqual([0, 0, 100]);
  expect(counter.count('b')).toBe(0);
  counter.pass(60);
  expect(counter.peek('a')).toBe(40);
  counter.pass(40);
  expect(counter.count('a')).toBe(0);
});

it('takes a count back, and forgets a key', () => {
  const counter = open(1);
  counter.count('a');
  counter.takeBack('a');
  expect(counter.count('a')).toBe(0);
  counter.forget('a');
  expect(counter.count('a')).toBe(0);
});

it('keeps the keys that were counted last', () => {
  const counter = open(1);
  for (let key = 0; key < 30_000; key += 1) counter.count(String(key));
  expect(counter.peek('29999')).toBe(100);
  expect(counter.peek('0')).toBe(0);
});
