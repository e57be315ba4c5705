import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { expect, it, onTestFinished } from 'vitest';
import { openGateway } from '../../support/harness';
import {
  createZendeskClient,
  type ZendeskBanRow,
} from '../../support/zendesk-client';

const COUNT = 250;

/** A gateway that listens on loopback, with an owner. */
const listen = async () => {
  const gateway = await openGateway();
  await gateway.user('owner@example.com', 'owner', 'correct horse');
  const server = serve({
    fetch: gateway.app.fetch,
    hostname: '127.0.0.1',
    port: 0,
  });
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    gateway,
    url: `http://127.0.0.1:${port}`,
    basic: `Basic ${btoa('owner@example.com:correct horse')}`,
    bearer: `Bearer ${await gateway.token('owner')}`,
  };
};

const ascending = (rows: ZendeskBanRow[]) =>
  rows.map(({ id }) => id).sort((one, other) => one - other);

it('a client for Zendesk’s API works: it adds, pages both ways, and lifts', async () => {
  const { url, basic, bearer } = await listen();
  const client = createZendeskClient(`${url}/api/v2`, basic);
  const newer = createZendeskClient(`${url}/api/v2/chat`, bearer);
  const ids: number[] = [];
  for (let index = 0; index < COUNT; index += 1) {
    const ban = await (index % 2 ? client : newer).create(
      index % 3
        ? { visitor_id: `2315985.gCgOaEXpt6FNk${index}` }
        : { ip_address: `192.0.${index >> 8}.${index & 255}` },
    );
    expect(ban.type).toBe(index % 3 ? 'V' : 'I');
    ids.push(ban.id);
  }

  const last = `max_id=${ids.at(-1)}`;
  for (const one of [client, newer]) {
    const all = await one.all();
    expect(ascending(all)).toEqual(ids);
    expect(all.every(({ reason }) => reason === 'Spammer')).toBe(true);
    expect(ascending(await one.follow('next', 'since_id=0'))).toEqual(ids);
    expect(ascending(await one.follow('prev', last))).toEqual(ids);
    expect(await one.addresses()).toHaveLength(Math.ceil(COUNT / 3));
  }

  const gone = ids.filter((_, index) => index % 10 === 0);
  for (const id of gone) expect(await client.remove(id)).toBe(204);
  const left = ids.filter((id) => !gone.includes(id));
  expect(ascending(await newer.all())).toEqual(left);
  await expect(client.remove(gone[0] ?? 0)).rejects.toThrow(/^404 \{/);
});

it.each(['/bans/%E0%A4%A', '/bans/%', '/bans?limit=%ff', '//bans'])(
  'over a socket, %s is answered in the one shape',
  async (path) => {
    const { url, basic: authorization } = await listen();
    const response = await fetch(`${url}/api/v2${path}`, {
      headers: { authorization },
    });
    expect([404, 422]).toContain(response.status);
    expect(Object.keys((await response.json()) as object)).toEqual([
      'error',
      'description',
    ]);
  },
);
