import { describe, expect, it } from 'vitest';
import { answer } from '../../../../../vendors/faults';
import { failureOf } from '../failure-of';
import { openZendesk } from '../settings';

const END = '2026-12-12T10:00:00Z';

const open = async (expireDate: unknown) => {
  const setting = await openZendesk();
  setting.vendor.quirks.expireDate = expireDate;
  /** The answer to each look at the list of tokens. */
  const answerList = (status: number, body: unknown) =>
    setting.vendor.arm(answer({ status, body: JSON.stringify(body) }), {
      times: Infinity,
      when: ({ path }) => path === '/api/v2/chat/oauth/tokens',
    });
  const readEnd = async () => setting.client.readTokenEnd?.();
  const says = async () => (await setting.client.checkToken()).at(-1);
  return { ...setting, answerList, readEnd, says };
};

describe('the end of a token of Zendesk', () => {
  it('is read from the list of its owner’s tokens, where it is one of several', async () => {
    const { readEnd, vendor } = await open(END);
    expect(await readEnd()).toBe(Date.parse(END));
    expect(vendor.requests).toMatchObject([
      { method: 'GET', path: '/api/v2/chat/oauth/tokens', text: '' },
    ]);
  });

  it.each([null, undefined, ''])(
    'that is %j is none, and is no reason to warn',
    async (none) => {
      const { readEnd, says } = await open(none);
      expect(await readEnd()).toBe('never');
      expect(await says()).toEqual({
        allowed: true,
        says: 'The token has no end.',
      });
    },
  );

  it('is announced two weeks before, to the millisecond', async () => {
    const { says, clock } = await open(END);
    const before = Date.parse(END) - 14 * 24 * 3_600_000 - clock.now();
    clock.advance(before - 1);
    const ends = 'The token ends at 2026-12-12T10:00:00.000Z.';
    expect(await says()).toEqual({ allowed: true, says: ends });
    clock.advance(1);
    expect(await says()).toEqual({
      allowed: true,
      says: `${ends} Give a new one before, with "doorlist site vendor … --token-stdin".`,
    });
  });

  const OTHERS = [
    ['soon', [{ access_token: 'zd-admin-7f3a9c', expire_date: 'soon' }]],
    ['of others alone', [{ access_token: 'zd-admin-7f3a9', expire_date: END }]],
    ['of a row without a token', [{ id: 38, expire_date: END }]],
    ['of no row', []],
  ] as const;
  it.each(OTHERS)('%s can’t be seen', async (_, rows) => {
    const { answerList, readEnd, says } = await open(END);
    answerList(200, rows);
    expect(await readEnd()).toBe('unseen');
    expect(await says()).toEqual({
      allowed: null,
      says: 'When the token ends can’t be seen.',
    });
  });

  it.each([403, 404, 422])(
    'can’t be seen where the list is answered %i',
    async (status) => {
      const { answerList, readEnd, client } = await open(END);
      answerList(status, { error: 'role' });
      expect(await readEnd()).toBe('unseen');
      const found = await client.checkToken();
      expect(found.map(({ allowed }) => allowed)).toEqual([
        ...[true, true, null, null],
      ]);
    },
  );

  it.each([
    [401, {}, 'bad_credentials'],
    [502, {}, 'retry'],
    [200, { tokens: [] }, 'malformed'],
  ] as const)(
    'is looked for another time where the list is answered %i %j',
    async (status, body, code) => {
      const { answerList, client, readEnd, says } = await open(END);
      answerList(status, body);
      expect(await failureOf(readEnd())).toMatchObject({ code });
      expect(await says()).toMatchObject({ allowed: null });
      expect(await client.listBans().next()).toMatchObject({ done: true });
    },
  );
});
