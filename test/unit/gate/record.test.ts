import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isAnswer } from '../../../src/gate/client/is-answer';
import { EMPTY, parseRecord } from '../../../src/gate/record';
import { answerOf } from './samples';

const full = {
  ...EMPTY,
  answer: answerOf({ tags: ['0123456789ab'], hits: [0] }),
  answeredAt: 5,
  shards: { '1/0/0': { version: 6, tags: [1, 2] } },
  visitor: 'token',
  session: { code: 'K7F2-9QXM', token: 'secret' },
};

it('parses a record after a structured clone', () => {
  expect(parseRecord(structuredClone(full))).toEqual(full);
  expect(parseRecord(structuredClone(EMPTY))).toEqual(EMPTY);
});

it('rejects anything else', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(parseRecord(value)).toBeUndefined();
    }),
  );
  for (const key of Object.keys(EMPTY)) {
    expect(parseRecord({ ...full, [key]: undefined })).toBeUndefined();
    expect(parseRecord({ ...full, [key]: 'text' })).toBeUndefined();
  }
});

it('rejects a record with a broken answer', () => {
  const broken = { ...full.answer, verdict: 'maybe' };
  expect(parseRecord({ ...full, answer: broken })).toBeUndefined();
});

it('recognises an answer by its fields', () => {
  expect(isAnswer(full.answer)).toBe(true);
  expect(isAnswer({ code: 'internal', status: 500 })).toBe(false);
  expect(isAnswer(undefined)).toBe(false);
  expect(isAnswer({ ...full.answer, version: '5' })).toBe(false);
  expect(isAnswer({ ...full.answer, hits: ['x'] })).toBe(false);
  expect(isAnswer({ ...full.answer, tags: ['short'] })).toBe(false);
});
