import { expect, it } from 'vitest';
import { openGateway } from '../support/harness';

it.each([
  ['/api/v2/bans', 'GET'],
  ['/api/v2/bans', 'POST'],
  ['/api/v2/chat/bans', 'GET'],
  ['/api/v1/crm/block-visitor', 'GET'],
  ['/api/v1/crm/block-visitor', 'POST'],
])(
  'a page of another origin may not ask %s by %s, whatever it sends',
  async (path, method) => {
    const gateway = await openGateway();
    await gateway.user('ada@example.com', 'owner', 'correct horse');
    const basic = Buffer.from('ada@example.com:correct horse');
    const authorizations = [
      `Bearer ${await gateway.token('owner')}`,
      `Basic ${basic.toString('base64')}`,
    ];
    const ask = (origin: string, authorization: string) =>
      gateway.ask(path, {
        method,
        headers: { origin, authorization },
        ...(method === 'POST' && { json: { ip_address: '192.0.2.1' } }),
      });
    for (const authorization of authorizations) {
      for (const origin of ['https://evil.example', 'null']) {
        expect((await ask(origin, authorization)).status).toBe(403);
      }
    }
    const own = await ask('http://localhost', authorizations[0] ?? '');
    expect(own.status).not.toBe(403);
    const bans = await gateway.db.selectFrom('bans').select('id').execute();
    expect(bans.length).toBeLessThanOrEqual(1);
  },
);
