import { describe, expect, it } from 'vitest';
import { cutAfterWork } from '../../../../../vendors/faults';
import { failureOf } from '../failure-of';
import { openAcquire } from '../settings';

describe('a chat at Acquire', () => {
  const session = { code: 'K7F2-9QXM', startedAt: 0 };

  it('is found by the code in a field of its contact', async () => {
    const { vendor, client } = await openAcquire();
    vendor.startChat({ doorlist: 'K7F2-9QXN' });
    vendor.startChat({ email: 'k7f2-9qxm@example.com' });
    const { id, contactId } = vendor.startChat({
      doorlist: session.code,
      name: 'Eve',
      ip: '203.0.113.9',
    });
    expect(await client.findChats(session)).toMatchObject([
      {
        id: String(id),
        visitor: { kind: 'acquire', value: String(contactId) },
        address: '203.0.113.9',
        name: 'Eve',
      },
    ]);
  });

  it.each(['examples', 'table'] as const)(
    'is read by its id in the spelling of the %s',
    async (spelling) => {
      const { vendor, client } = await openAcquire();
      vendor.quirks.spelling = spelling;
      const { id, contactId } = vendor.startChat({ ip: '203.0.113.9' });
      expect(await client.getChat?.(String(id))).toMatchObject({
        id: String(id),
        visitor: { kind: 'acquire', value: String(contactId) },
        address: '203.0.113.9',
      });
      expect(await client.getChat?.('4711')).toBeUndefined();
      vendor.contacts.delete(contactId);
      expect(await client.getChat?.(String(id))).toBeUndefined();
    },
  );

  it('is closed, once', async () => {
    const { vendor, client } = await openAcquire();
    const { id } = vendor.startChat();
    expect(await client.closeChat?.(String(id))).toBe('closed');
    expect(vendor.cases.get(id)?.status).toBe('closed');
    expect(JSON.parse(vendor.requests.at(-1)?.text ?? '')).toEqual({
      caseId: id,
      closingState: 'handled',
      askFeedback: false,
    });
    expect(await client.closeChat?.('4711')).toBe('gone');
  });

  it('may be closed or not when the answer was lost', async () => {
    const { vendor, client } = await openAcquire();
    const { id } = vendor.startChat();
    vendor.arm(cutAfterWork);
    const close = client.closeChat?.(String(id)) ?? Promise.resolve();
    expect((await failureOf(close)).code).toBe('unknown_outcome');
  });
});
