import { expect, it } from 'vitest';
import { openGateway } from './harness';

it('refuses a visit from a banned address', async () => {
  const gateway = await openGateway();
  const token = await gateway.token();
  expect(await gateway.visit()).toMatchObject({ verdict: 'admitted' });
  const response = await gateway.ask('/v1/bans', {
    method: 'POST',
    token,
    json: { keys: [{ kind: 'ip', value: '203.0.113.24' }] },
  });
  expect(response.status).toBe(201);
  expect(await gateway.visit()).toMatchObject({
    verdict: 'refused',
    hits: [0],
    version: 1,
  });
});
