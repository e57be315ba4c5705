import { createHmac, generateKeyPairSync, sign as signRaw } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openGateway } from '../support/harness';
import {
  encode,
  identityOf,
  secondsFrom,
  sign,
  visitAs,
} from '../support/sign-identity';
import { checkProperty } from '../../check-property';

const ANA = { email: 'ana@example.com' };
const BASE64URL =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** One thing that is done to a token's characters. */
const mutation = fc.oneof(
  fc.record({
    what: fc.constant('replace' as const),
    at: fc.nat(),
    by: fc.constantFrom(...BASE64URL, '.', '=', '+', '/', ' ', '\n', 'é'),
  }),
  fc.record({
    what: fc.constant('insert' as const),
    at: fc.nat(),
    by: fc.constantFrom(...BASE64URL, '.', '=', ' ', '\t'),
  }),
  fc.record({
    what: fc.constant('remove' as const),
    at: fc.nat(),
    by: fc.constant(''),
  }),
  fc.record({
    what: fc.constant('cut' as const),
    at: fc.nat(),
    by: fc.constant(''),
  }),
);

const mutate = (
  token: string,
  { what, at, by }: { what: string; at: number; by: string },
): string => {
  const place = at % token.length;
  if (what === 'cut') return token.slice(0, place);
  const after = what === 'insert' ? place : place + 1;
  return token.slice(0, place) + by + token.slice(after);
};

describe('a forged identity', () => {
  it('made by changing any character of a good one is not accepted', async () => {
    const gateway = await openGateway();
    const good = identityOf(gateway, ANA);
    expect((await visitAs(gateway, good)).status).toBe(200);
    await checkProperty(
      fc.asyncProperty(
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        async (mutations) => {
          const forged = mutations.reduce(
            (token, one) => (token ? mutate(token, one) : token),
            good,
          );
          fc.pre(forged !== good);
          const response = await visitAs(gateway, forged);
          expect(response.status, forged).toBe(422);
          expect((await response.json()).code).toBe('bad_identity');
        },
      ),
      500,
    );
  });

  it('with another last character of the same signature is not accepted', async () => {
    const gateway = await openGateway();
    const good = identityOf(gateway, ANA);
    const bytes = Buffer.from(good.split('.')[2] ?? '', 'base64url');
    const same = [...BASE64URL]
      .map((letter) => good.slice(0, -1) + letter)
      .filter((token) =>
        Buffer.from(token.split('.')[2] ?? '', 'base64url').equals(bytes),
      );
    expect(same).toHaveLength(4);
    for (const token of same) {
      const { status } = await visitAs(gateway, token);
      expect(status).toBe(token === good ? 200 : 422);
    }
  });

  it('with claims of its own under a good signature is not accepted', async () => {
    const gateway = await openGateway();
    await checkProperty(
      fc.asyncProperty(fc.emailAddress(), async (email) => {
        const [header, , signature] = identityOf(gateway, ANA).split('.');
        const claims = encode({
          aud: 'default',
          exp: secondsFrom(gateway, 1000),
          email,
        });
        const forged = `${header}.${claims}.${signature}`;
        expect((await visitAs(gateway, forged)).status).toBe(422);
      }),
      50,
    );
  });

  it.each(['none', 'None', 'NONE', 'HS384', 'HS512', 'hs256', '', null, 7])(
    'of algorithm %j is not accepted',
    async (alg) => {
      const gateway = await openGateway();
      const claims = {
        aud: 'default',
        exp: secondsFrom(gateway, 1000),
        ...ANA,
      };
      const key = gateway.secrets.identityKey('default', 1);
      const signed = sign(key, claims, { alg });
      const text = signed.split('.').slice(0, 2).join('.');
      const digest = createHmac('sha512', key).update(text).digest('base64url');
      for (const token of [signed, `${text}.`, `${text}.${digest}`]) {
        const response = await visitAs(gateway, token);
        expect(response.status).toBe(422);
        expect((await response.json()).code).toBe('bad_identity');
      }
    },
  );

  it('signed with somebody’s RSA key is not accepted, nor is that key', async () => {
    const gateway = await openGateway();
    const { publicKey, privateKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
    });
    const jwk = publicKey.export({ format: 'jwk' });
    const pem = publicKey.export({ format: 'pem', type: 'spki' }).toString();
    const claims = { aud: 'default', exp: secondsFrom(gateway, 1000), ...ANA };
    const text = `${encode({ alg: 'RS256', jwk })}.${encode(claims)}`;
    const raw = signRaw('sha256', Buffer.from(text), privateKey);
    for (const token of [
      `${text}.${raw.toString('base64url')}`,
      sign(pem, claims, { alg: 'HS256', jwk }),
      sign('', claims),
      sign('secret', claims, {
        alg: 'HS256',
        jwk: { kty: 'oct', k: encode('secret') },
      }),
    ]) {
      expect((await visitAs(gateway, token)).status).toBe(422);
    }
  });

  it.each([
    { crit: ['x'], x: 1 },
    { crit: ['b64'], b64: false },
    { zip: 'DEF' },
  ])(
    'whose header asks for %j is not accepted unless that changes nothing',
    async (more) => {
      const gateway = await openGateway();
      const key = gateway.secrets.identityKey('default', 1);
      const claims = {
        aud: 'default',
        exp: secondsFrom(gateway, 1000),
        ...ANA,
      };
      const token = sign(key, claims, { alg: 'HS256', ...more });
      const { status } = await visitAs(gateway, token);
      expect(status).toBe('crit' in more ? 422 : 200);
    },
  );
});
