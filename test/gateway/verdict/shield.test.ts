import { describe, expect, it } from 'vitest';
import type { SessionAnswer } from '../../../src/protocol/gate-sessions';
import type { Site } from '../../../src/protocol/sites';
import type { Stats } from '../../../src/protocol/stats';
import { openGateway, VISITOR, type TestGateway } from '../support/harness';
import { makeDatabase } from '../support/open-database';
import { readStream } from '../support/read-stream';
import {
  getShield,
  previewShield,
  putShield,
  raiseShield,
} from '../support/shield-commands';
import { DAY, identityOf, MINUTE } from '../support/sign-identity';

/** A visitor whose chat ended so long before now. */
const addVisitor = async (
  gateway: TestGateway,
  ago: number,
): Promise<SessionAnswer> => {
  const chat = await gateway.chat();
  await gateway.ask(`/v1/sites/default/sessions/${chat.token}/ended`, {
    method: 'POST',
  });
  gateway.pass(ago);
  return chat;
};

const statusOf = async (gateway: TestGateway, body: object = {}) =>
  (await gateway.startSession(body)).status;

describe('a shield', () => {
  it('turns strangers away until its end, and says so', async () => {
    const gateway = await openGateway();
    const { until, reference, since } = await raiseShield(gateway);
    const response = await gateway.startSession();
    expect(response.status).toBe(403);
    const refusal = await response.json();
    expect(refusal).toMatchObject({
      ...{ code: 'refused', verdict: 'refused', reference, until },
      ...{ endsIn: 600, hits: [], whenRefused: 'notice' },
    });
    expect(since).toBe(new Date(gateway.now()).toISOString());
    // A page that asks hears the same, so that the notice stays.
    expect(await gateway.visit()).toMatchObject({
      ...{ verdict: 'refused', reference, until, hits: [] },
    });
    gateway.pass(600_000);
    expect(await gateway.visit()).toMatchObject({ verdict: 'admitted' });
    expect(await statusOf(gateway)).toBe(201);
  });

  it('lets in who chatted a day before, and nobody who chatted since', async () => {
    const gateway = await openGateway();
    const known = await addVisitor(gateway, DAY);
    const late = await addVisitor(gateway, DAY - MINUTE);
    await raiseShield(gateway);
    expect(await statusOf(gateway, { visitor: known.visitor })).toBe(201);
    expect(await statusOf(gateway, { visitor: late.visitor })).toBe(403);
    expect(await gateway.visit({ visitor: known.visitor })).toMatchObject({
      verdict: 'admitted',
    });
    // Nobody becomes known by waiting.
    gateway.pass(5 * MINUTE);
    expect(await statusOf(gateway, { visitor: late.visitor })).toBe(403);
  });

  it('knows a visitor of whom retention kept the visitor alone', async () => {
    const gateway = await openGateway();
    const known = await addVisitor(gateway, 40 * DAY);
    await gateway.db.deleteFrom('sessions').execute();
    await raiseShield(gateway);
    expect(await statusOf(gateway, { visitor: known.visitor })).toBe(201);
  });

  it('lets in who signed in, in this browser or now', async () => {
    const gateway = await openGateway();
    const before = await gateway.chat({
      identity: identityOf(gateway, { email: 'ana@example.com' }),
    });
    await raiseShield(gateway);
    const identity = identityOf(gateway, { email: 'ben@example.com' });
    expect(await statusOf(gateway, { identity })).toBe(201);
    expect(await gateway.visit({ identity })).toMatchObject({
      verdict: 'admitted',
    });
    expect(await statusOf(gateway, { visitor: before.visitor })).toBe(201);
  });

  it('turns a known visitor away whom a ban watches', async () => {
    const gateway = await openGateway();
    const known = await addVisitor(gateway, DAY);
    const visitor = gateway.secrets.readVisitor(known.visitor);
    await gateway.ban({ visitor: `${visitor}` }, { effect: 'watch' });
    expect(await statusOf(gateway, { visitor: known.visitor })).toBe(201);
    await raiseShield(gateway);
    expect(await statusOf(gateway, { visitor: known.visitor })).toBe(403);
  });

  it('admits whom it says', async () => {
    const gateway = await openGateway();
    const { visitor } = await addVisitor(gateway, DAY);
    const identity = identityOf(gateway, { email: 'ana@example.com' });
    const of = async (admits: string) => {
      await raiseShield(gateway, { admits });
      return [
        await statusOf(gateway, { visitor }),
        await statusOf(gateway, { identity }),
      ];
    };
    expect(await of('signed-in')).toEqual([403, 201]);
    expect(await of('nobody')).toEqual([403, 403]);
    expect(await of('known')).toEqual([201, 201]);
  });

  it('turns away nobody on the never-ban list, and nobody where the site observes', async () => {
    const gateway = await openGateway({ neverBanned: ['192.0.2.0/24'] });
    await raiseShield(gateway, { admits: 'nobody' });
    const staff = await gateway.startSession({}, { from: '192.0.2.9' });
    expect(staff.status).toBe(201);
    await gateway.write('PUT', '/v1/sites/default', { observe: true });
    expect(await statusOf(gateway)).toBe(201);
    const { warnings } = await getShield(gateway);
    expect(warnings.map(({ code }) => code)).toContain('observes');
  });

  it('stops a flood of many addresses at once, and no known visitor in it', async () => {
    const gateway = await openGateway();
    const known = [];
    for (let index = 0; index < 5; index += 1) {
      known.push(await addVisitor(gateway, 0));
    }
    gateway.pass(DAY);
    await raiseShield(gateway);
    const flood = Array.from({ length: 200 }, (_, index) =>
      gateway.startSession({}, { from: `198.51.100.${index % 20}` }),
    );
    const chats = known.map(({ visitor }) => gateway.startSession({ visitor }));
    const statuses = async (answers: Promise<Response>[]) => [
      ...new Set((await Promise.all(answers)).map(({ status }) => status)),
    ];
    expect(await statuses(chats)).toEqual([201]);
    expect(await statuses(flood)).toEqual([403]);
    const list = await gateway.write('GET', '/v1/sessions?state=live');
    expect(((await list.json()) as { data: unknown[] }).data).toHaveLength(5);
  });

  it('leaves a chat alone that goes on, also where its start is asked again', async () => {
    const gateway = await openGateway();
    const chat = 'a-chat-that-goes-on-and-on';
    const { visitor, token, stream } = await gateway.chat({ chat });
    await raiseShield(gateway, { admits: 'nobody' });
    expect(await gateway.visit({ visitor })).toMatchObject({
      verdict: 'admitted',
    });
    const again = await gateway.chat({ chat, visitor });
    expect(again.token).toBe(token);
    const events = readStream(await gateway.ask(stream));
    expect((await events.next())?.event).toBe('admitted');
    await events.close();
    expect(await statusOf(gateway, { visitor })).toBe(403);
  });

  it('holds at another gateway at once, and after a restart', async () => {
    const database = await makeDatabase();
    const one = await openGateway({ database });
    const other = await openGateway({ database });
    await raiseShield(one);
    expect(await statusOf(other)).toBe(403);
    await one.close();
    await other.close();
    const restarted = await openGateway({ database });
    expect(await statusOf(restarted)).toBe(403);
    await putShield(restarted, { until: null });
    expect(await statusOf(restarted)).toBe(201);
    await restarted.close();
    database.remove();
  });

  it('tells a refused page that waits when somebody ends it', async () => {
    const gateway = await openGateway();
    const { reference } = await raiseShield(gateway);
    const path = `/v1/sites/default/refusals/${reference}/events`;
    const poll = await gateway.ask(`${path}?poll`);
    expect(await poll.json()).toEqual({ verdict: 'refused' });
    const events = readStream(await gateway.ask(path));
    expect((await events.next())?.event).toBe('refused');
    await putShield(gateway, { until: null });
    expect((await events.next())?.event).toBe('ended');
    await events.close();
  });

  it('is on every agent’s screen from its beginning to its end by itself', async () => {
    const gateway = await openGateway({ now: Date.now });
    const open = async () =>
      readStream(
        await gateway.ask('/v1/sessions/stream', {
          token: await gateway.token('viewer'),
        }),
      );
    const first = await open();
    await first.until('ready');
    const { until } = await raiseShield(gateway, { milliseconds: 1500 });
    const raised = await first.next();
    expect(raised).toMatchObject({
      event: 'shield',
      data: { site: 'default', admits: 'known', until },
    });
    const later = await open();
    expect(await later.next()).toEqual(raised);
    const [ended] = await first.until('shield');
    expect(ended?.data).toMatchObject({ site: 'default', until: null });
    await first.close();
    await later.close();
  });

  it('leaves lines of its beginning, change and both kinds of end', async () => {
    const gateway = await openGateway();
    await raiseShield(gateway);
    await raiseShield(gateway, { admits: 'nobody' });
    await putShield(gateway, { until: null });
    await putShield(gateway, { until: null });
    await raiseShield(gateway);
    gateway.pass(600_000);
    await gateway.sweep();
    await gateway.sweep();
    const rows = await gateway.db
      .selectFrom('audit')
      .select(['action', 'actor_name', 'subject'])
      .where('subject', '=', 'default')
      .where('action', '!=', 'add site')
      .orderBy('id')
      .execute();
    expect(rows).toEqual(
      [
        ['raise shield', 'administrator'],
        ['change shield', 'administrator'],
        ['end shield', 'administrator'],
        ['raise shield', 'administrator'],
        ['end shield', 'Doorlist'],
      ].map(([action, actor_name]) => ({
        ...{ action, actor_name, subject: 'default' },
      })),
    );
  });

  it('is shown by its site, and its refusals are counted', async () => {
    const gateway = await openGateway();
    const { until } = await raiseShield(gateway);
    await statusOf(gateway);
    const site = await gateway.write('GET', '/v1/sites/default');
    expect(((await site.json()) as Site).shield).toMatchObject({ until });
    await gateway.deps.dayCounter.flush();
    const stats = await gateway.write('GET', '/v1/stats');
    expect(((await stats.json()) as Stats).days.at(-1)).toMatchObject({
      ...{ shieldedChats: 1, refusedChats: 1 },
    });
    await putShield(gateway, { until: null });
    expect(await getShield(gateway)).toMatchObject({
      ...{ admits: null, until: null, since: null, reference: null },
    });
  });

  it('warns where the site’s texts name no other way to get in touch', async () => {
    const gateway = await openGateway();
    const codes = async (texts: object) => {
      await gateway.write('PUT', '/v1/sites/default', { texts });
      const { warnings } = await raiseShield(gateway);
      return warnings.map(({ code }) => code);
    };
    expect(await codes({})).toEqual(['no_other_way']);
    expect(await codes({ en: 'The chat is closed.' })).toEqual([
      'no_other_way',
    ]);
    expect(await codes({ en: 'Call us: 030 123 456' })).toEqual([]);
    expect(await codes({ de: 'Schreiben Sie an hilfe@shop.example' })).toEqual(
      [],
    );
  });
});

describe('an agent', () => {
  it('has the shield up for an hour at most, and ends no longer one', async () => {
    const gateway = await openGateway();
    const token = await gateway.token('agent');
    expect((await putShield(gateway, { for: '1h' }, token)).status).toBe(200);
    gateway.pass(30 * MINUTE);
    // An hour from when it was raised, not from now.
    const longer = await putShield(gateway, { for: '1h' }, token);
    expect(longer).toMatchObject({ status: 403, body: { field: 'until' } });
    expect((await putShield(gateway, { until: null }, token)).status).toBe(200);
    await raiseShield(gateway, { milliseconds: 2 * 60 * MINUTE });
    const end = await putShield(gateway, { until: null }, token);
    expect(end.status).toBe(403);
    expect((await getShield(gateway)).until).not.toBeNull();
  });

  it.each([
    [{}, 'until'],
    [{ until: '2020-01-01T00:00:00Z' }, 'until'],
    [{ until: 'tomorrow' }, 'until'],
    [{ for: '1h', until: null }, 'for'],
    [{ for: '5' }, 'for'],
    [{ for: '1h', admits: 'all' }, 'admits'],
    [{ for: '1h', site: 'shop' }, 'site'],
  ])('is told what is wrong with %j', async (json, field) => {
    const gateway = await openGateway();
    const { status, body } = await putShield(gateway, json);
    expect(status).toBe(422);
    expect(body.field).toBe(field);
    expect((await getShield(gateway)).until).toBeNull();
  });
});

it('a preview says whom of the last hour a shield would have let in', async () => {
  const gateway = await openGateway();
  const { visitor } = await addVisitor(gateway, 2 * DAY);
  await gateway.chat({ visitor });
  const identity = identityOf(gateway, { email: 'ana@example.com' });
  await gateway.chat({ identity });
  await gateway.chat();
  await gateway.chat({}, { from: '192.0.2.77' });
  const counts = { chats: 4, signedIn: 1, known: 1 };
  expect(await previewShield(gateway)).toMatchObject({
    ...counts,
    ...{ admits: 'known', admitted: 2, turnedAway: 2 },
  });
  expect(await previewShield(gateway, { admits: 'nobody' })).toMatchObject({
    ...counts,
    ...{ admitted: 0, turnedAway: 4 },
  });
  gateway.pass(61 * MINUTE);
  expect(await previewShield(gateway)).toMatchObject({ chats: 0 });
  expect(await statusOf(gateway)).toBe(201);
});

it('a site that admits signed-in visitors alone refuses others for good', async () => {
  const gateway = await openGateway();
  await gateway.write('PUT', '/v1/sites/default', { admits: 'signed-in' });
  const refusal = await (await gateway.startSession()).json();
  expect(refusal).toMatchObject({ code: 'refused', verdict: 'refused' });
  expect(refusal).not.toHaveProperty('until');
  expect(await gateway.visit()).toMatchObject({ verdict: 'refused' });
  const identity = identityOf(gateway, { email: 'ana@example.com' });
  expect(await statusOf(gateway, { identity })).toBe(201);
  await gateway.write('PUT', '/v1/sites/default', { admits: 'everybody' });
  expect(await statusOf(gateway)).toBe(201);
  expect(await gateway.visit({}, { from: VISITOR })).toMatchObject({
    verdict: 'admitted',
  });
});
