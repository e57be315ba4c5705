import { describe, expect, it } from 'vitest';
import { openGateway, type TestGateway } from '../support/harness';
import {
  DAY,
  encode,
  identityOf,
  MINUTE,
  secondsFrom,
  sign,
  visitAs,
} from '../support/sign-identity';

const ANA = { email: 'ana@example.com' };

const keyOf = ({ secrets }: TestGateway) => secrets.identityKey('default', 1);

describe('the times of an identity', () => {
  const at = (gateway: TestGateway, times: Record<string, number>) =>
    identityOf(gateway, {
      ...ANA,
      ...Object.fromEntries(
        Object.entries(times).map(([name, milliseconds]) => [
          name,
          secondsFrom(gateway, milliseconds),
        ]),
      ),
    });

  it.each([
    ['a day to live', { exp: DAY }],
    ['a minute more, on a clock that goes ahead', { exp: DAY + MINUTE }],
    ['its end less than a minute ago', { exp: -MINUTE + 1000 }],
    ['its issue a minute ahead', { iat: MINUTE }],
    ['its beginning a minute ahead', { nbf: MINUTE }],
    ['its issue long ago', { iat: -100 * DAY }],
  ])('with %s are good', async (_, times) => {
    const gateway = await openGateway();
    const response = await visitAs(gateway, at(gateway, times));
    expect(response.status).toBe(200);
  });

  it.each([
    ['its end a minute ago', { exp: -MINUTE }, 'has expired (exp)'],
    [
      'more than a day to live',
      { exp: DAY + MINUTE + 1000 },
      'expires more than 24 hours from now (exp)',
    ],
    [
      'its issue further ahead',
      { iat: MINUTE + 1000 },
      'was issued in the future (iat)',
    ],
    [
      'its beginning further ahead',
      { nbf: MINUTE + 1000 },
      'is not valid yet (nbf)',
    ],
  ])('with %s are not', async (_, times, why) => {
    const gateway = await openGateway();
    const response = await visitAs(gateway, at(gateway, times));
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      code: 'bad_identity',
      field: 'identity',
      detail: `The identity ${why}.`,
    });
  });
});

const REFUSED: Record<string, [(gateway: TestGateway) => string, string]> = {
  'no JWT at all': [() => 'hello', 'is no JWT'],
  'an empty one': [() => '', 'is no JWT'],
  'two parts': [() => `${encode({})}.${encode(ANA)}`, 'is no JWT'],
  'claims that are a list': [
    (gateway) => sign(keyOf(gateway), [1]),
    'is no JWT',
  ],
  'claims that are no JSON': [
    (gateway) => sign(keyOf(gateway), '{"aud'),
    'is no JWT',
  ],
  'too many characters': [
    (gateway) => identityOf(gateway, { ...ANA, more: 'x'.repeat(4096) }),
    'is longer than 4096 characters',
  ],
  'no expiry': [
    (gateway) => identityOf(gateway, { ...ANA, exp: undefined }),
    'never expires: expected exp',
  ],
  'an expiry in words': [
    (gateway) => identityOf(gateway, { ...ANA, exp: 'tomorrow' }),
    'has a time that is no number (exp)',
  ],
  'an expiry beyond numbers': [
    (gateway) => sign(keyOf(gateway), '{"aud":"default","exp":1e999}'),
    'expires more than 24 hours from now (exp)',
  ],
  'no audience': [
    (gateway) => identityOf(gateway, { ...ANA, aud: undefined }),
    'names no audience (aud): expected the site’s id, "default"',
  ],
  'another audience': [
    (gateway) => identityOf(gateway, { ...ANA, aud: 'shop' }),
    'names another audience (aud): expected the site’s id, "default"',
  ],
  'nobody in it': [
    (gateway) => identityOf(gateway, { sub: '7', email: null }),
    'names nobody: expected at least one of email, phone, acquire, zendesk',
  ],
  'an email that is none': [
    (gateway) => identityOf(gateway, { email: 'ana at home' }),
    'has no email that can be read: expected an email address such as ana@example.com',
  ],
  'another key': [
    () => sign('x'.repeat(43), { aud: 'default', ...ANA }),
    'is not signed with this site’s key, which is shown by: doorlist site key default',
  ],
};

describe('an identity is refused with', () => {
  it.each(Object.entries(REFUSED))('%s', async (_, [make, why]) => {
    const gateway = await openGateway();
    const identity = make(gateway);
    const answers = [
      await visitAs(gateway, identity),
      await gateway.startSession({ identity }),
    ];
    for (const response of answers) {
      expect(response.status).toBe(422);
      expect(await response.json()).toMatchObject({
        code: 'bad_identity',
        field: 'identity',
        detail: `The identity ${why}.`,
      });
    }
  });

  it('the key of another site, though the audience is right', async () => {
    const gateway = await openGateway();
    await gateway.site('shop');
    const mine = identityOf(gateway, ANA, { site: 'shop' });
    expect((await visitAs(gateway, mine, { site: 'shop' })).status).toBe(200);
    const forged = identityOf(
      gateway,
      { ...ANA, aud: ['default', 'shop'] },
      { site: 'shop' },
    );
    const response = await visitAs(gateway, forged);
    expect(response.status).toBe(422);
    expect((await response.json()).detail).toContain('not signed with');
  });
});
