import { describe, expect, it } from 'vitest';
import { failureOf } from './failure-of';
import { openAcquire, openZendesk } from './settings';

describe('a token of Zendesk', () => {
  it('is told what it may do', async () => {
    const { client } = await openZendesk();
    const found = await client.checkToken();
    expect(found.map(({ allowed }) => allowed)).toEqual([
      ...[true, true, null, true],
    ]);
    expect(found[0]?.says).toBe('The token may read the list of bans.');
  });

  it('of an agent may not', async () => {
    const { connect, weakToken } = await openZendesk();
    const found = await connect({ token: weakToken }).checkToken();
    expect(found.map(({ allowed }) => allowed)).toEqual([
      ...[false, false, null, null],
    ]);
  });

  it('that is unknown is a failure, not a finding', async () => {
    const { connect } = await openZendesk();
    const error = await failureOf(connect({ token: 'nobody' }).checkToken());
    expect(error.code).toBe('bad_credentials');
  });

  it.each(['', 'acme.example', 'acme/x', 'evil.com#', '-a'])(
    'is not sent to the host of subdomain %j',
    async (subdomain) => {
      const { connect } = await openZendesk();
      expect(() => connect({ subdomain } as object)).toThrow('acme');
    },
  );
});

describe('a key of Acquire', () => {
  it('is told what it may do', async () => {
    const { client } = await openAcquire();
    const found = await client.checkToken();
    expect(found.map(({ allowed }) => allowed)).toEqual([true, true, null]);
  });

  it('without “block contacts” access may not', async () => {
    const { connect, weakToken } = await openAcquire();
    const found = await connect({ token: weakToken }).checkToken();
    expect(found.map(({ allowed }) => allowed)).toEqual([false, true, null]);
    expect(found[0]?.says).toMatch('block contacts');
  });
});
