import { describe, expect, it } from 'vitest';
import type { SessionAnswer } from '../../../../src/protocol/gate-sessions';
import { openGateway } from '../../support/harness';
import { readStream } from '../../support/read-stream';

const openShop = async () => {
  const gateway = await openGateway();
  await gateway.site('shop', [
    'https://*.shop.example',
    'capacitor://localhost',
  ]);
  return gateway;
};

const PATH = '/v1/sites/shop';

describe.each([
  'https://a.shop.example',
  'https://a.b.shop.example',
  'capacitor://localhost',
])('pages of %s', (origin) => {
  const headers = { origin };

  it('visit, chat and follow the chat', async () => {
    const gateway = await openShop();
    const allowed = (response: Response) =>
      response.headers.get('access-control-allow-origin');
    const preflight = await gateway.ask(`${PATH}/visits`, {
      method: 'OPTIONS',
      headers,
    });
    expect([preflight.status, allowed(preflight)]).toEqual([204, origin]);
    const visit = await gateway.ask(`${PATH}/visits`, {
      method: 'POST',
      json: {},
      headers,
    });
    expect([visit.status, allowed(visit)]).toEqual([200, origin]);
    const page = `${origin}/lamps`;
    const chat = await gateway.startSession(
      { page },
      { site: 'shop', headers },
    );
    expect([chat.status, allowed(chat)]).toEqual([201, origin]);
    const { stream, code } = (await chat.json()) as SessionAnswer;
    const events = await gateway.ask(stream, { headers });
    expect([events.status, allowed(events)]).toEqual([200, origin]);
    await readStream(events).close();
    const session = await gateway.write('GET', `/v1/sessions/${code}`);
    expect(await session.json()).toMatchObject({ page });
  });
});

describe.each([
  ['https://shop.example', 'doorlist site add shop --origin'],
  ['https://shop.example.evil.example', 'doorlist site add shop --origin'],
  ['ionic://localhost', 'doorlist site add shop --origin'],
  ['null', 'it has the origin "null"'],
])('pages of %s', (origin, why) => {
  it('are told why not', async () => {
    const gateway = await openShop();
    for (const path of ['visits', 'sessions', 'refusals']) {
      const response = await gateway.ask(`${PATH}/${path}`, {
        method: 'POST',
        json: {},
        headers: { origin },
      });
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({
        code: 'origin_not_allowed',
        detail: expect.stringContaining(why),
      });
    }
  });
});
