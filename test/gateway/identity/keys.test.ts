import { describe, expect, it } from 'vitest';
import {
  rotateSiteKey,
  siteKey,
} from '../../../src/gateway/identity/identity-keys';
import { openGateway, type TestGateway } from '../support/harness';
import { makeFolder, runCli, serve } from '../support/run-cli';
import {
  DAY,
  identityOf,
  MINUTE,
  sign,
  visitAs,
} from '../support/sign-identity';

const ANA = { email: 'ana@example.com' };

const rotate = (gateway: TestGateway) =>
  rotateSiteKey(gateway, 'default', gateway.now());

/** The status of a visit whose identity is signed with one of the keys. */
const statusWith = async (gateway: TestGateway, generation: number) =>
  (await visitAs(gateway, identityOf(gateway, ANA, { generation }))).status;

describe('a site’s key', () => {
  it('is constant, differs from site to site, and has 256 bits', async () => {
    const gateway = await openGateway();
    await gateway.site('shop');
    const { key, generation } = await siteKey(gateway, 'default');
    expect(generation).toBe(1);
    expect(key).toMatch(/^[\w-]{43}$/);
    expect((await siteKey(gateway, 'default')).key).toBe(key);
    expect((await siteKey(gateway, 'shop')).key).not.toBe(key);
  });

  it('is not stored in the database', async () => {
    const gateway = await openGateway();
    const { key } = await rotate(gateway);
    await statusWith(gateway, 2);
    const rows = await gateway.db
      .selectFrom('identity_keys')
      .selectAll()
      .execute();
    expect(rows).toEqual([
      {
        site: 'default',
        generation: 2,
        used_at: gateway.now(),
        chat_server_used_at: null,
      },
    ]);
    const audit = await gateway.db
      .selectFrom('audit')
      .selectAll()
      .orderBy('id')
      .execute();
    expect(audit.at(-1)).toMatchObject({
      action: 'rotate key',
      subject: 'default',
      detail: '{"generation":2}',
    });
    expect(JSON.stringify(audit) + gateway.log()).not.toContain(key);
  });

  it('is accepted from its creation on, beside the one before it', async () => {
    const gateway = await openGateway();
    expect(await statusWith(gateway, 2)).toBe(422);
    await rotate(gateway);
    expect(await statusWith(gateway, 2)).toBe(200);
    expect(await statusWith(gateway, 3)).toBe(422);
  });

  it('that was replaced is accepted until the new one was in use for a day', async () => {
    const gateway = await openGateway();
    await rotate(gateway);
    gateway.pass(30 * DAY);
    expect(await statusWith(gateway, 1)).toBe(200);
    expect(await statusWith(gateway, 2)).toBe(200);
    gateway.pass(DAY - 1);
    expect(await statusWith(gateway, 1)).toBe(200);
    expect(await statusWith(gateway, 2)).toBe(200);
    gateway.pass(1);
    expect(await statusWith(gateway, 1)).toBe(422);
    expect(await statusWith(gateway, 2)).toBe(200);
  });

  it('is not in use by an identity of another site', async () => {
    const gateway = await openGateway();
    await gateway.site('shop');
    await rotate(gateway);
    const shop = { site: 'shop', generation: 1 };
    await visitAs(gateway, identityOf(gateway, ANA, shop), shop);
    gateway.pass(2 * DAY);
    expect(await statusWith(gateway, 1)).toBe(200);
  });

  it('that leaked is not accepted after two rotations', async () => {
    const gateway = await openGateway();
    await rotate(gateway);
    await rotate(gateway);
    expect(await statusWith(gateway, 1)).toBe(422);
    expect(await statusWith(gateway, 2)).toBe(200);
    expect(await statusWith(gateway, 3)).toBe(200);
  });

  it('is rotated once by each of many at once', async () => {
    const gateway = await openGateway();
    const made = await Promise.all(
      Array.from({ length: 5 }, () => rotate(gateway)),
    );
    const generations = made.map(({ generation }) => generation);
    expect(generations.toSorted()).toEqual([2, 3, 4, 5, 6]);
  });
});

describe('doorlist site key', () => {
  const keyCommand = (data: string, ...args: string[]) =>
    runCli(['site', 'key', ...args, '--data', data]);

  it('prints the key alone, which a running gateway accepts', async () => {
    const data = makeFolder();
    const printed = await keyCommand(data, 'default');
    expect(printed).toMatchObject({ status: 0, stderr: '' });
    expect(printed.stdout).toMatch(/^[\w-]{43}\n$/);
    const json = await keyCommand(data, 'default', '--json');
    const key = printed.stdout.trim();
    expect(JSON.parse(json.stdout)).toEqual({
      site: 'default',
      purpose: 'identity',
      generation: 1,
      key,
    });
    const other = await keyCommand(data, 'default', '--chat-server', '--json');
    expect(JSON.parse(other.stdout)).toEqual({
      site: 'default',
      purpose: 'chat server',
      generation: 1,
      key: expect.not.stringMatching(key),
    });

    const { url } = await serve(data);
    const visit = async (signedWith: string) => {
      const exp = Math.floor((Date.now() + 5 * MINUTE) / 1000);
      const identity = sign(signedWith, { aud: 'default', exp, ...ANA });
      const { status } = await fetch(`${url}/v1/sites/default/visits`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: JSON.stringify({ identity }),
      });
      return status;
    };
    expect(await visit(key)).toBe(200);
    const rotated = await keyCommand(data, 'default', '--rotate');
    const next = rotated.stdout.trim();
    expect(next).toMatch(/^[\w-]{43}$/);
    expect(next).not.toBe(key);
    expect((await keyCommand(data, 'default')).stdout.trim()).toBe(next);
    expect(await visit(next)).toBe(200);
    expect(await visit(key)).toBe(200);
    expect(await visit(key.toLowerCase())).toBe(422);
  });

  it.each([
    ['an unknown site', ['nowhere'], 1, 'site: There is no site "nowhere".'],
    ['an unknown site to rotate', ['no', '--rotate'], 1, 'There is no site'],
    ['no site', [], 2, "missing required argument 'id'"],
  ])('for %s says so', async (_, args, status, why) => {
    const run = await keyCommand(makeFolder(), ...args);
    expect(run).toMatchObject({ status, stdout: '' });
    expect(run.stderr).toContain(why);
  });
});
