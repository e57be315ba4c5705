import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createShop } from '../../../demo/create-shop';
import { startFakeGateway, type FakeGateway } from './fake-gateway';
import { waitFor } from '../../wait-for';

const ID = 'a'.repeat(32);
const OTHER = 'b'.repeat(32);
const SHOPPER = 'shopper-0123456789';

describe('chat server of the shop', () => {
  let gateway: FakeGateway;
  let shop: ReturnType<typeof createShop>;

  beforeEach(async () => {
    gateway = await startFakeGateway();
    shop = createShop({
      gateway: gateway.url,
      site: 's',
      files: 'demo/public',
    });
  });
  afterEach(async () => {
    shop.close();
    await gateway.stop();
  });

  const post = (path: string, body: unknown) =>
    shop.app.request(`/chat/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const say = (id: string, text: string, more: object = {}) =>
    post(`${id}/messages`, { key: text, text, ...more });
  const begin = (id: string, text: string) =>
    say(id, text, { start: true, contact: { shopper: SHOPPER } });

  /** Reads a stream until it said as many events. */
  const listen = async (id: string, events: number, last = '') => {
    const response = await shop.app.request(`/chat/${id}/messages`, {
      headers: last ? { 'last-event-id': last } : {},
    });
    const reader = response.body?.getReader();
    const decoder = new TextDecoder();
    let text = '';
    while (text.split('\n\n').length <= events) {
      const { value, done } = (await reader?.read()) ?? { done: true };
      if (done) break;
      text += decoder.decode(value);
    }
    await reader?.cancel();
    return [...text.matchAll(/event: (\w+)\ndata: (.*)/g)].map(
      ([, event, data = '']) => {
        const { text: said } = JSON.parse(data) as { text?: string };
        return said === undefined ? event : `${event} ${said}`;
      },
    );
  };

  it('takes a message, starts the conversation, and tells of both', async () => {
    const response = await begin(ID, 'one');
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({
      id: 1,
      key: 'one',
      from: 'visitor',
      text: 'one',
    });
    await say(ID, 'two');
    expect(await listen(ID, 2)).toEqual(['message one', 'message two']);
    expect(await listen(ID, 1, '1')).toEqual(['message two']);
  });

  it('keeps a message once that is sent twice', async () => {
    const first = await (await begin(ID, 'one')).json();
    expect(await (await begin(ID, 'one')).json()).toEqual(first);
    await say(ID, 'two');
    expect(await listen(ID, 2)).toEqual(['message one', 'message two']);
  });

  it('knows no conversation that nobody started', async () => {
    expect((await say(ID, 'one')).status).toBe(404);
    expect(await listen(ID, 1)).toEqual(['ended']);
  });

  it('takes nothing more once the visitor ended it', async () => {
    await begin(ID, 'one');
    expect((await post(`${ID}/end`, {})).status).toBe(204);
    expect((await say(ID, 'two')).status).toBe(410);
    expect(await listen(ID, 2)).toEqual(['message one', 'ended']);
  });

  it.each([
    ['no text', { key: 'k' }],
    ['an empty text', { key: 'k', text: '  ' }],
    ['a text that is too long', { key: 'k', text: 'x'.repeat(4001) }],
    ['no key', { text: 'x' }],
    ['a contact that is no record', { key: 'k', text: 'x', contact: 1 }],
  ])('refuses %s', async (_name, body) => {
    const response = await post(`${ID}/messages`, { start: true, ...body });
    expect(response.status).toBe(400);
  });

  it('refuses what another site could send without asking', async () => {
    const response = await shop.app.request(`/chat/${ID}/messages`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ key: 'k', text: 'x', start: true }),
    });
    expect(response.status).toBe(400);
    expect((await say(ID, 'one')).status).toBe(404);
  });

  it('hands the shopper’s chat to the agents once it has a session', async () => {
    await begin(ID, 'one');
    await begin(OTHER, 'two');
    await post('session', { shopper: SHOPPER, token: 't' });
    await waitFor(() => expect(gateway.texts()).toEqual(['visitor: two']));
    expect(gateway.paths[0]).toContain('/v1/sites/s/sessions/t/messages');
    gateway.reply('hello');
    expect(await listen(OTHER, 2)).toEqual(['message two', 'message hello']);
  });

  it('hands it over too when the session came first', async () => {
    await post('session', { shopper: SHOPPER, token: 't' });
    await begin(ID, 'one');
    await waitFor(() => expect(gateway.texts()).toEqual(['visitor: one']));
  });

  it('hands it over too when the contact came last', async () => {
    await say(ID, 'one', { start: true });
    await post('session', { shopper: SHOPPER, token: 't' });
    await post(`${ID}/contact`, { shopper: SHOPPER });
    await waitFor(() => expect(gateway.texts()).toEqual(['visitor: one']));
  });

  it('hands over what the shopper writes in another widget meanwhile', async () => {
    await begin(ID, 'one');
    await post('session', { shopper: SHOPPER, token: 't' });
    await begin(OTHER, 'two');
    await say(ID, 'three');
    await waitFor(() =>
      expect(gateway.texts().sort()).toEqual([
        'visitor: one',
        'visitor: three',
        'visitor: two',
      ]),
    );
    gateway.reply('hello');
    expect(await listen(ID, 3)).toContain('message hello');
    expect(await listen(OTHER, 2)).toContain('message hello');
  });

  it('keeps a new chat from the session of one that is over', async () => {
    await begin(ID, 'one');
    await post('session', { shopper: SHOPPER, token: 't' });
    await waitFor(() => expect(gateway.messages).toHaveLength(1));
    await post(`${ID}/end`, {});
    await begin(OTHER, 'two');
    await post('session', { shopper: SHOPPER, token: 'u' });
    await waitFor(() => expect(gateway.messages).toHaveLength(2));
    expect(gateway.paths.filter((path) => path.startsWith('POST'))).toEqual([
      'POST /v1/sites/s/sessions/t/messages',
      'POST /v1/sites/s/sessions/u/messages',
    ]);
  });

  it('sends nothing twice when the next page hands over again', async () => {
    await begin(ID, 'one');
    await post('session', { shopper: SHOPPER, token: 't' });
    await waitFor(() => expect(gateway.messages).toHaveLength(1));
    await post('session', { shopper: SHOPPER, token: 't' });
    await say(ID, 'two');
    await waitFor(() => expect(gateway.messages).toHaveLength(2));
    expect(gateway.texts()).toEqual(['visitor: one', 'visitor: two']);
    expect(gateway.openStreams()).toBe(1);
  });

  it('keeps chatting while the gateway is away', async () => {
    await gateway.stop();
    await begin(ID, 'one');
    await post('session', { shopper: SHOPPER, token: 't' });
    expect((await say(ID, 'two')).status).toBe(201);
    expect(await listen(ID, 2)).toEqual(['message one', 'message two']);
    gateway = await startFakeGateway(gateway.port);
  });
});
