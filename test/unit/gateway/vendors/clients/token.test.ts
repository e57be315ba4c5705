import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VendorClient } from '../../../../../src/gateway/vendors/clients/client';
import { answer } from '../../../../vendors/faults';
import { PROPERTY, SETTINGS } from './settings';
import { checkProperty } from '../../../../check-property';

const CALLS: Record<string, (client: VendorClient) => Promise<unknown>> = {
  list: (client) => client.listBans().next(),
  get: (client) => client.getBan('1'),
  find: (client) => client.findBans({ kind: 'acquire', value: '1' }),
  lift: (client) => client.liftBan('1'),
  ban: (client) =>
    client.createBan({
      key: { kind: client.limits.kinds[0] ?? 'ip', value: '1' },
      until: null,
      reason: '',
    }),
  chats: (client) => client.findChats({ code: 'K7F2-9QXM', startedAt: 0 }),
  check: (client) => client.checkToken(),
  end: async (client) => client.readTokenEnd?.(),
  close: async (client) => client.closeChat?.('1'),
};

const token = fc
  // As most tokens are, and as a token may be.
  .constantFrom('ABCxyz0189', 'ABCxyz0189-_.~+/=|"\\{}<>$&%')
  .chain((letters) =>
    fc.array(fc.constantFrom(...letters), { minLength: 12, maxLength: 40 }),
  )
  .map((letters) => letters.join(''));

/** Everything that a log, a console or a person could see of an error. */
const shown = (error: unknown): string =>
  [
    String(error),
    inspect(error, { depth: null, showHidden: true }),
    JSON.stringify(error),
    JSON.stringify(error, Object.getOwnPropertyNames(error as object)),
  ].join('\n');

/** Only what is caught is looked at: some of these answers are fine. */
const caught = (call: Promise<unknown>): Promise<unknown[]> =>
  call.then(
    () => [],
    (error: unknown) => [error],
  );

describe.each(SETTINGS)('%s: the token', (_, open) => {
  it(
    'is in no error, wherever the vendor repeats it',
    async () => {
      const { vendor, connect } = await open({ requestsPerMinute: 1_000_000 });
      let failed = 0;
      await checkProperty(
        fc.asyncProperty(
          token,
          fc.constantFrom(...Object.values(CALLS)),
          fc.constantFrom(
            200,
            201,
            302,
            400,
            401,
            403,
            404,
            422,
            429,
            500,
            503,
          ),
          fc.constantFrom(
            (secret: string) => secret,
            (secret: string) => JSON.stringify({ error: secret }),
            (secret: string) => JSON.stringify({ [secret]: { data: secret } }),
            (secret: string) => JSON.stringify({ data: { data: [secret] } }),
            (secret: string) => JSON.stringify({ visitor: [{ id: secret }] }),
            (secret: string) => JSON.stringify([{ access_token: secret }]),
          ),
          async (secret, call, status, spell) => {
            const reply = {
              status,
              body: spell(secret),
              headers: {
                'x-request-id': secret,
                'retry-after': secret,
                location: `/${secret}`,
              },
            };
            // Once for each try of a read.
            vendor.disarm();
            vendor.arm(answer(reply), { times: 4 });
            const errors = await caught(call(connect({ token: secret })));
            failed += errors.length;
            for (const error of errors)
              expect(shown(error)).not.toContain(secret);
          },
        ),
        80,
      );
      expect(failed).toBeGreaterThan(25);
    },
    PROPERTY,
  );

  it(
    'is in no error, whatever the platform throws',
    async () => {
      const { connect } = await open();
      await checkProperty(
        fc.asyncProperty(
          token,
          fc.constantFrom(...Object.values(CALLS)),
          fc.boolean(),
          async (secret, call, isKnown) => {
            const code = isKnown ? 'ECONNREFUSED' : secret;
            const cause = Object.assign(new Error(secret), { code });
            const client = connect({
              token: secret,
              fetch: () => Promise.reject(new TypeError(secret, { cause })),
            });
            for (const error of await caught(call(client))) {
              expect(shown(error)).not.toContain(secret);
            }
          },
        ),
        40,
      );
    },
    PROPERTY,
  );

  it.each(['', 'two words', 'line\nend', 'tab\t', 'snow☃man', 'nul\0'])(
    'that no header can carry is refused without repeating it: %j',
    async (secret) => {
      const { connect } = await open();
      const refused = await caught(
        Promise.resolve().then(() => connect({ token: secret })),
      );
      expect(refused).toMatchObject([{ name: 'ConfigError' }]);
      if (secret) expect(shown(refused[0])).not.toContain(secret);
    },
  );

  it.each(['http://vendor.example', 'ftp://127.0.0.1', 'nonsense'])(
    'is not sent to %s',
    async (origin) => {
      const { connect } = await open();
      expect(() => connect({ origin })).toThrow('https');
    },
  );

  it('goes out as a bearer token, and nowhere else', async () => {
    const { vendor, client, token: own } = await open();
    await client.checkToken();
    for (const request of vendor.requests) {
      expect(request.authorization).toBe(`Bearer ${own}`);
      expect(
        request.path + request.query.toString() + request.text,
      ).not.toContain(own);
    }
  });
});
