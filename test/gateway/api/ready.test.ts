import { expect, it } from 'vitest';
import { openGateway } from '../support/harness';

it('a gateway whose database answers is ready', async () => {
  const gateway = await openGateway();
  const answer = await gateway.ask('/ready');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.json()).toEqual({ ok: true });
});

it('a gateway whose database is closed is alive, and not ready', async () => {
  const gateway = await openGateway();
  await gateway.stop();
  await gateway.db.destroy();
  expect((await gateway.ask('/health')).status).toBe(200);
  expect((await gateway.ask('/ready')).status).not.toBe(200);
});
