import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWebhookCaseId } from '../../../../../../src/gateway/vendors/clients/acquire/webhook-payload';

const caseOf = (value: unknown) =>
  parseWebhookCaseId(Buffer.from(JSON.stringify(value)));

describe('the case a webhook is about', () => {
  it.each([
    ['a number', { caseId: 6 }, '6'],
    ['numeric text', { event: 'user:case-joined', caseId: '6' }, '6'],
    ['further in', { event: 'Case new', data: { case: { caseId: 6 } } }, '6'],
    ['in an array', { events: [{}, { caseId: 7 }] }, '7'],
    ['beside nonsense', { caseId: 'null', data: { caseId: 8 } }, '8'],
  ])('is its caseId: %s', (_, notice, expected) => {
    expect(caseOf(notice)).toBe(expected);
  });

  it.each([
    [
      'an event of another product',
      { event: 'CHAT_ON_START', data: { ' id': '4' } },
    ],
    [
      'an agent’s status',
      { event: 'Agent status change', status: 'available' },
    ],
    ['no id', { caseId: '../6' }],
    ['a fraction', { caseId: 6.5 }],
    ['zero', { caseId: 0 }],
    ['too deep', { a: { a: { a: { a: { a: { caseId: 6 } } } } } }],
    ['null', null],
    ['text', 'caseId'],
  ])('is none: %s', (_, notice) => {
    expect(caseOf(notice)).toBeUndefined();
  });

  it('is none in what is no JSON', () => {
    expect(parseWebhookCaseId(Buffer.from('{"caseId":6'))).toBeUndefined();
    expect(parseWebhookCaseId(Buffer.from([0xff, 0xfe]))).toBeUndefined();
    expect(parseWebhookCaseId(Buffer.from('['.repeat(60_000)))).toBeUndefined();
  });

  it('is none or decimal, whatever comes', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parseWebhookCaseId(Buffer.from(text)) ?? '1').toMatch(
          /^[1-9]\d*$/,
        );
      }),
    );
  });
});
