import { describe, expect, it } from 'vitest';
import type { BanRequest } from '../../../../src/protocol/ban-request';
import type { Ban } from '../../../../src/protocol/bans';
import type { Page } from '../../../../src/protocol/page';
import type { Session } from '../../../../src/protocol/sessions';
import type { Effect } from '../../../../src/protocol/effects';
import { acquireClient, AUDIT, BLOCKS } from '../../support/acquire-client';
import { openGateway, type TestGateway, VISITOR } from '../../support/harness';
import { readTags } from '../../support/read-list';

const ADDRESS = { ip: VISITOR };
const HOUR = 3_600_000;

const sessionOf = async (gateway: TestGateway, code: string) =>
  (await (
    await gateway.write('GET', `/v1/sessions/${code}`)
  ).json()) as Session;

const until = (gateway: TestGateway, milliseconds: number) =>
  new Date(gateway.now() + milliseconds).toISOString();

describe('the effect of a ban', () => {
  it('is refuse, without a text, unless the request says otherwise', async () => {
    const gateway = await openGateway();
    const ban = await gateway.ban(ADDRESS);
    expect(ban).toMatchObject({ effect: 'refuse', text: '' });
    expect(await gateway.visit()).toMatchObject({
      verdict: 'refused',
      effect: 'refuse',
    });
  });

  it.each<Effect>(['refuse', 'channels', 'watch'])(
    '%s is kept with its text, shown and listed',
    async (effect) => {
      const gateway = await openGateway();
      const text = '<b>Write to us</b>';
      const ban = await gateway.ban(ADDRESS, { effect, text });
      expect(ban).toMatchObject({ effect, text });
      const response = await gateway.write('GET', `/v1/bans/${ban.id}`);
      expect(await response.json()).toMatchObject({ effect, text });
      const listed = await gateway.write('GET', `/v1/bans?effect=${effect}`);
      const { data } = (await listed.json()) as Page<Ban>;
      expect(data).toMatchObject([{ id: ban.id, effect, text }]);
    },
  );

  it('filters the list', async () => {
    const gateway = await openGateway();
    await gateway.ban(ADDRESS);
    const { id } = await gateway.ban(ADDRESS, { effect: 'watch' });
    const response = await gateway.write('GET', '/v1/bans?effect=watch');
    const { data } = (await response.json()) as Page<Ban>;
    expect(data.map((ban) => ban.id)).toEqual([id]);
  });

  it.each<Partial<Record<keyof BanRequest, unknown>>>([
    { effect: 'hide' },
    { effect: null },
    { text: 7 },
    { text: 'x'.repeat(1001) },
    { text: 'a\u0000b' },
  ])('%j is refused by its name', async (wrong) => {
    const gateway = await openGateway();
    const response = await gateway.write('POST', '/v1/bans', {
      keys: [{ kind: 'ip', value: VISITOR }],
      ...wrong,
    });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      field: Object.keys(wrong)[0],
    });
  });

  it('makes another ban of the same key', async () => {
    const gateway = await openGateway();
    const first = await gateway.ban(ADDRESS, { effect: 'watch' });
    const second = await gateway.ban(ADDRESS);
    const third = await gateway.ban(ADDRESS, { text: 'Write to us' });
    expect(new Set([first.id, second.id, third.id]).size).toBe(3);
    const again = await gateway.ban(ADDRESS, { effect: 'watch' });
    expect(again.id).toBe(first.id);
  });
});

describe('a ban of channels', () => {
  it('refuses, and says what may stay and what the visitor reads', async () => {
    const gateway = await openGateway();
    const text = 'Please use the form.';
    await gateway.ban(ADDRESS, { effect: 'channels', text });
    const answer = await gateway.visit();
    expect(answer).toMatchObject({
      verdict: 'refused',
      effect: 'channels',
      text,
    });
    expect(await readTags(gateway)).toContain(
      answer.tags[answer.hits[0] ?? -1],
    );
    const response = await gateway.startSession();
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      code: 'refused',
      effect: 'channels',
      text,
    });
  });
});

describe('a ban that watches', () => {
  it('admits, and its answer says which', async () => {
    const gateway = await openGateway();
    await gateway.ban(ADDRESS, {
      effect: 'watch',
      text: 'Not for the visitor',
    });
    const answer = await gateway.visit();
    expect(answer).toMatchObject({
      verdict: 'admitted',
      effect: 'watch',
      hits: [],
    });
    expect(answer).not.toHaveProperty('text');
    expect(answer).not.toHaveProperty('reference');
    expect(await gateway.chat()).toMatchObject({
      verdict: 'admitted',
      effect: 'watch',
    });
  });

  it('brings no tag', async () => {
    const gateway = await openGateway();
    await gateway.ban(ADDRESS, { effect: 'watch' });
    expect(await readTags(gateway)).toEqual([]);
    expect(await gateway.db.selectFrom('tags').selectAll().execute()).toEqual(
      [],
    );
  });

  it('brings no tag to a site that is added later', async () => {
    const gateway = await openGateway();
    await gateway.ban(ADDRESS, { effect: 'watch' });
    await gateway.site('shop');
    expect(await readTags(gateway, 'shop')).toEqual([]);
  });

  it('is a flag for agents, and no ban of the chat', async () => {
    const gateway = await openGateway();
    const { code, visitor } = await gateway.chat();
    const watching = await gateway.ban(
      { visitor: visitor.split('.')[0] ?? '' },
      { effect: 'watch' },
    );
    const session = await sessionOf(gateway, code);
    expect(session).toMatchObject({
      ban: null,
      blockedBefore: false,
      flags: [{ kind: 'watch', ban: watching.id, confidence: 'likely' }],
    });
    await gateway.lift(watching.id);
    expect(await sessionOf(gateway, code)).toMatchObject({
      flags: [],
      blockedBefore: false,
    });
  });

  it('appears in no compatible API', async () => {
    const gateway = await openGateway();
    const { keys, id } = await gateway.ban(ADDRESS, { effect: 'watch' });
    const bans = await gateway.write('GET', '/api/v2/bans');
    expect(await bans.json()).toMatchObject({ ip_address: [], visitor: [] });
    const one = await gateway.write('GET', `/api/v2/bans/${keys[0]?.id}`);
    expect(one.status).toBe(404);
    const gone = await gateway.write('DELETE', `/api/v2/bans/${keys[0]?.id}`);
    expect(gone.status).toBe(404);
    const addresses = await gateway.write('GET', '/api/v2/bans/ip');
    expect(JSON.stringify(await addresses.json())).not.toContain(VISITOR);
    const acquire = acquireClient(gateway);
    expect((await acquire.list()).data).toEqual([]);
    await gateway.lift(id);
    const log = await acquire.ask('GET', AUDIT);
    expect(JSON.stringify(await log.json())).not.toContain(VISITOR);
    expect(await acquire.failure('GET', `${BLOCKS}/${id}`)).toMatchObject({
      status: 404,
    });
  });

  it('does not count as the ban that a compatible API is to make', async () => {
    const gateway = await openGateway();
    await gateway.ban(ADDRESS, { effect: 'watch' });
    const response = await gateway.write('POST', '/api/v2/bans', {
      ip_address: VISITOR,
    });
    expect(response.status).toBe(201);
    expect(await gateway.visit()).toMatchObject({ verdict: 'refused' });
  });

  it('counts no refusal', async () => {
    const gateway = await openGateway();
    const { id } = await gateway.ban(ADDRESS, { effect: 'watch' });
    await gateway.chat();
    await gateway.ask('/v1/sites/default/refusals', {
      method: 'POST',
      json: {},
    });
    const response = await gateway.write('GET', `/v1/bans/${id}`);
    expect(await response.json()).toMatchObject({ hits: 0, lastHitAt: null });
  });
});

describe('of several bans', () => {
  it('the strongest says what happens, whenever it was made', async () => {
    const gateway = await openGateway();
    await gateway.ban(ADDRESS, { effect: 'channels', text: 'channels' });
    const strongest = await gateway.ban(ADDRESS, {
      text: 'refuse',
      until: until(gateway, HOUR),
    });
    await gateway.ban(ADDRESS, { effect: 'watch', text: 'watch' });
    expect(await gateway.visit()).toMatchObject({
      verdict: 'refused',
      effect: 'refuse',
      text: 'refuse',
      reference: strongest.reference,
      until: strongest.until,
    });
    gateway.pass(HOUR);
    expect(await gateway.visit()).toMatchObject({
      verdict: 'refused',
      effect: 'channels',
      text: 'channels',
    });
  });

  it('that are equally strong, the longest', async () => {
    const gateway = await openGateway();
    await gateway.ban(ADDRESS, { text: 'one', until: until(gateway, HOUR) });
    await gateway.ban(ADDRESS, { text: 'two' });
    await gateway.ban(ADDRESS, {
      text: 'three',
      until: until(gateway, 2 * HOUR),
    });
    expect(await gateway.visit()).toMatchObject({ text: 'two' });
  });

  it('no page ends the refusal by itself while a weaker one goes on', async () => {
    const gateway = await openGateway();
    const short = { until: until(gateway, HOUR) };
    await gateway.ban(ADDRESS, short);
    expect(await gateway.visit()).toMatchObject({ endsIn: 3600 });
    await gateway.ban(ADDRESS, { effect: 'watch' });
    expect(await gateway.visit()).toMatchObject({ endsIn: 3600 });
    await gateway.ban(ADDRESS, { effect: 'channels' });
    expect(await gateway.visit()).not.toHaveProperty('endsIn');
  });

  it('a session names the one that decides', async () => {
    const gateway = await openGateway();
    const { code } = await gateway.chat();
    const watching = await gateway.ban(ADDRESS, { effect: 'watch' });
    await gateway.ban(ADDRESS, { effect: 'channels' });
    const { id } = await gateway.ban(ADDRESS);
    expect(await sessionOf(gateway, code)).toMatchObject({
      ban: { id },
      flags: [{ kind: 'watch', ban: watching.id }],
    });
  });
});
