import { describe, expect, it } from 'vitest';
import { openGateway, START } from '../../support/harness';
import { countBans, postBan } from '../../support/post-ban';

const HOUR = 3600_000;
const iso = (time: number) => new Date(time).toISOString();
const visitor = (value: string) => [{ kind: 'visitor', value }];

describe('adding a ban again', () => {
  it('with the same key, sites and end returns the first ban', async () => {
    const gateway = await openGateway();
    const body = { keys: visitor('troll'), until: iso(START + HOUR) };
    const first = await gateway.write('POST', '/v1/bans', body);
    const second = await gateway.write('POST', '/v1/bans', {
      ...body,
      keys: visitor(' troll '),
    });
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(await second.json()).toEqual(await first.json());
    expect(await countBans(gateway)).toBe(1);
  });

  it.each([
    ['another end', { until: iso(START + HOUR) }],
    ['other sites', { sites: ['default'] }],
    ['another key too', { keys: [...visitor('troll'), ...visitor('other')] }],
  ])('with %s makes another', async (_, change) => {
    const gateway = await openGateway();
    await gateway.ban({ visitor: 'troll' });
    const response = await gateway.write('POST', '/v1/bans', {
      keys: visitor('troll'),
      ...change,
    });
    expect(response.status).toBe(201);
    expect(await countBans(gateway)).toBe(2);
  });

  it('after it was lifted adds another ban', async () => {
    const gateway = await openGateway();
    const first = await gateway.ban({ visitor: 'troll' });
    await gateway.lift(first.id);
    const second = await gateway.ban({ visitor: 'troll' });
    expect(second.id).not.toBe(first.id);
  });

  it('with the same Idempotency-Key returns the first ban', async () => {
    const gateway = await openGateway();
    const token = await gateway.token();
    const body = { keys: [...visitor('one'), ...visitor('two')] };
    const send = (json: object, as = token) =>
      postBan(gateway, as, json, { 'idempotency-key': 'k1' });
    const answers = await Promise.all([send(body), send(body), send(body)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    const ids = await Promise.all(
      answers.map(async (answer) => (await answer.json()).id),
    );
    expect(new Set(ids).size).toBe(1);

    const other = await send({ keys: visitor('three') });
    expect(other.status).toBe(422);
    expect(await other.json()).toMatchObject({
      code: 'idempotency_key_reused',
      field: 'idempotency-key',
    });
    expect(await countBans(gateway)).toBe(1);
    // Another caller's keys are theirs.
    const elsewhere = await send(body, await gateway.token());
    expect((await elsewhere.json()).id).not.toBe(ids[0]);
  });

  it('with the same Idempotency-Key returns the first ban even after its end', async () => {
    const gateway = await openGateway();
    const token = await gateway.token();
    const body = { keys: visitor('one'), until: iso(START + HOUR) };
    const send = () =>
      postBan(gateway, token, body, { 'idempotency-key': 'k1' });
    const { id } = await (await send()).json();
    gateway.pass(HOUR);
    const again = await send();
    expect(again.status).toBe(201);
    expect(await again.json()).toMatchObject({ id, state: 'expired' });
  });
});
