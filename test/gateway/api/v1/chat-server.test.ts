import { describe, expect, it, onTestFinished } from 'vitest';
import { createShop } from '../../../../demo/create-shop';
import { openGateway } from '../../support/harness';
import { listen } from '../../support/listen';

const ID = 'a'.repeat(32);
const SHOPPER = 'shopper-0123456789';

/** So long that no load makes it pass; whoever waits in vain says less. */
const PATIENCE = 60_000;

/** A real gateway, and the demo's shop with the key of its chat server. */
const openShop = async (patience = PATIENCE) => {
  const gateway = await openGateway({ now: Date.now });
  const shop = createShop({
    gateway: await listen(gateway),
    site: 'default',
    files: 'demo/public',
    key: gateway.secrets.chatServerKey('default', 1),
    patience,
  });
  onTestFinished(shop.close);
  const post = async (path: string, body: object) => {
    const response = await shop.app.request(`/chat/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.status;
  };
  const say = (text: string, contact: object = { shopper: SHOPPER }) =>
    post(`${ID}/messages`, { key: text, text, start: true, contact });
  const handOver = (token: string) =>
    post('session', { shopper: SHOPPER, token });
  return { gateway, say, handOver };
};

describe('the chat server of the demo’s shop', () => {
  it('takes a first message once the page has handed over its token', async () => {
    const { gateway, say, handOver } = await openShop();
    const said = say('hello');
    const { token } = await gateway.chat();
    expect(await handOver(token)).toBe(204);
    expect(await said).toBe(201);
    expect(await say('again')).toBe(201);
  });

  it('takes nothing of a visitor whose script is off', async () => {
    const { gateway, say } = await openShop(100);
    await gateway.ban({ ip: '203.0.113.0/24' });
    expect(await say('hello')).toBe(403);
    expect(await say('hello', {})).toBe(403);
  });

  it('takes nothing for a token that is none', async () => {
    const { say, handOver } = await openShop(100);
    await handOver('x'.repeat(43));
    expect(await say('hello')).toBe(403);
  });

  it('takes nothing more from the moment of a block', async () => {
    const { gateway, say, handOver } = await openShop();
    const { token, code } = await gateway.chat();
    await handOver(token);
    expect(await say('hello')).toBe(201);
    const response = await gateway.write('POST', '/v1/bans', {
      session: code,
      kinds: ['visitor'],
    });
    const { id } = (await response.json()) as { id: number };
    expect(await say('me again')).toBe(403);
    await gateway.lift(id);
    expect(await say('sorry')).toBe(201);
  });

  it('takes the next chat of a visitor whose last one is over', async () => {
    const { gateway, say, handOver } = await openShop();
    const first = await gateway.chat();
    await handOver(first.token);
    await gateway.ask(first.stream.replace('events', 'ended'), {
      method: 'POST',
    });
    const said = say('hello');
    const second = await gateway.chat({ visitor: first.visitor });
    await handOver(second.token);
    expect(await said).toBe(201);
  });

  it('takes what is written while the gateway is away', async () => {
    const shop = createShop({
      gateway: 'http://127.0.0.1:1',
      site: 'default',
      files: 'demo/public',
      key: 'key',
    });
    onTestFinished(shop.close);
    const response = await shop.app.request(`/chat/${ID}/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key: 'k', text: 'hello', start: true }),
    });
    expect(response.status).toBe(201);
  });
});
