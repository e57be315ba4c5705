import { expect, it } from 'vitest';
import type { Job } from '../../../src/protocol/jobs';
import type { Session } from '../../../src/protocol/sessions';
import { openGateway, type TestGateway } from '../support/harness';
import { identityOf } from '../support/sign-identity';
import { finishJob, showJob } from '../jobs/finish-job';
import { blockWave, listWaves, onlyWave, say } from './support';

const SPAM = 'Cheap watches and pills at our new store, order ten pieces today';
const LINK = 'see https://spam.example/win';

const showChat = async (gateway: TestGateway, code: string) => {
  const response = await gateway.write('GET', `/v1/sessions/${code}`);
  return (await response.json()) as Session;
};

const outcomes = ({ lines }: Job) =>
  Object.fromEntries(lines.map(({ value, outcome }) => [value, outcome]));

it('forty copies end and are blocked by one call, undone by one, an honest chat among them untouched', async () => {
  const gateway = await openGateway();
  const copies = [];
  let honest = '';
  for (let count = 0; count < 40; count += 1) {
    if (count === 20) {
      const text = 'Hi, is the blue lamp in your new store available today?';
      honest = (await say(gateway, text)).code;
    }
    const text = `Hi customer ${count}! ${SPAM}`;
    copies.push(await say(gateway, text, { from: `192.0.2.${count}` }));
    expect((await listWaves(gateway)).length).toBe(count < 2 ? 0 : 1);
  }
  const wave = await onlyWave(gateway);
  expect(wave).toMatchObject({ chats: 40, reach: { visitors: 40 } });
  expect(wave.reach.networks).toHaveLength(20);
  const asked = await blockWave(gateway, wave.id, {
    ...{ kinds: ['visitor', 'ip'], for: '7d', endChats: true },
    reason: 'Spam',
  });
  expect(asked).toMatchObject({ kind: 'block', reach: { visitors: 40 } });
  const job = await finishJob(gateway, asked.id);
  expect(job).toMatchObject({
    ...{ state: 'done', total: 40 },
    counts: { new: 40, existing: 0, neverBan: 0, skipped: 0 },
  });
  expect(await listWaves(gateway)).toEqual([]);
  const [first] = copies;
  const blocked = await showChat(gateway, first?.code ?? '');
  expect(blocked.state).toBe('ended');
  expect(blocked.ban?.until).toBe(
    new Date(gateway.now() + 7 * 86_400_000).toISOString(),
  );
  expect(await showChat(gateway, honest)).toMatchObject({
    ...{ state: 'live', ban: null },
  });
  const again = { visitor: first?.visitor };
  expect((await gateway.startSession(again)).status).toBe(403);

  const undo = await gateway.write('POST', `/v1/jobs/${job.id}/undo`);
  expect(undo.status).toBe(202);
  const undone = await finishJob(gateway, ((await undo.json()) as Job).id);
  expect(undone.counts).toMatchObject({ lifted: 40 });
  expect((await gateway.startSession(again)).status).toBe(201);
  const audit = await gateway.db
    .selectFrom('audit')
    .select('detail')
    .where('action', '=', 'start job')
    .orderBy('id')
    .execute();
  expect(audit.map(({ detail }) => JSON.parse(detail) as object)).toEqual([
    { kind: 'block', wave: wave.id },
    { kind: 'undo', undoes: job.id },
  ]);
});

it('a dry run says what it would do, and does nothing', async () => {
  const gateway = await openGateway();
  for (let count = 0; count < 3; count += 1) await say(gateway, SPAM);
  const { id } = await onlyWave(gateway);
  const asked = await blockWave(
    gateway,
    id,
    { kinds: ['visitor'], endChats: true },
    '?dryRun=1',
  );
  const job = await finishJob(gateway, asked.id);
  expect(job).toMatchObject({ dryRun: true, counts: { new: 3 } });
  expect(await onlyWave(gateway)).toMatchObject({ chats: 3 });
});

it.each([
  [{}, 'expected a list of at least one of person, visitor, ip'],
  [{ kinds: [] }, 'expected at least 1 item'],
  [{ kinds: 'ip' }, 'expected a list of at least one of person, visitor, ip'],
])('without a kind nobody is blocked: %j', async (json, expected) => {
  const gateway = await openGateway();
  for (let count = 0; count < 3; count += 1) await say(gateway, SPAM);
  const { id } = await onlyWave(gateway);
  const path = `/v1/sessions/waves/${id}/block`;
  const response = await gateway.write('POST', path, json);
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    ...{ code: 'invalid', field: 'kinds' },
    detail: expect.stringContaining(expected) as string,
  });
  await gateway.idle();
  expect(await onlyWave(gateway)).toMatchObject({ id, chats: 3 });
});

it('blocked chats that go on count in no wave before that is undone', async () => {
  const gateway = await openGateway();
  for (let count = 0; count < 3; count += 1) await say(gateway, SPAM);
  const { id } = await onlyWave(gateway);
  const job = await blockWave(gateway, id, { kinds: ['visitor'] });
  await finishJob(gateway, job.id);
  expect(await listWaves(gateway)).toEqual([]);
  const late = await gateway.write('POST', `/v1/sessions/waves/${id}/block`, {
    kinds: ['visitor'],
  });
  expect(late.status).toBe(409);
  await say(gateway, SPAM);
  expect(await listWaves(gateway)).toEqual([]);
  expect(await gateway.db.selectFrom('waves').select('id').execute()).toEqual([
    { id },
  ]);
  await gateway.write('POST', `/v1/jobs/${job.id}/undo`);
  await gateway.idle();
  await say(gateway, SPAM);
  expect(await onlyWave(gateway)).toMatchObject({ chats: 5 });
});

it('who signed in and wrote other words, the never-ban list and the banned keep as they are', async () => {
  const gateway = await openGateway({ neverBanned: ['198.51.100.7'] });
  const spam = await say(gateway, LINK);
  const signedIn = await say(gateway, 'Is https://spam.example/win of you?', {
    body: { identity: identityOf(gateway, { email: 'ana@example.com' }) },
  });
  const staff = await say(gateway, LINK, { from: '198.51.100.7' });
  const banned = await say(gateway, LINK);
  const before = await gateway.write('POST', '/v1/bans', {
    session: banned.code,
  });
  expect(before.status).toBe(201);
  const { id } = await onlyWave(gateway);
  const asked = await blockWave(gateway, id, {
    ...{ kinds: ['visitor'], endChats: true },
  });
  const job = await finishJob(gateway, asked.id);
  expect(outcomes(job)).toEqual({
    [spam.code]: 'new',
    [signedIn.code]: 'skipped',
    [staff.code]: 'neverBan',
    [banned.code]: 'existing',
  });
  for (const { why, outcome } of job.lines) {
    if (outcome !== 'new') expect(why).toMatch(/\.$/);
  }
  for (const { code } of [signedIn, staff]) {
    expect(await showChat(gateway, code)).toMatchObject({
      ...{ state: 'live', ban: null },
    });
  }
});

it('who signed in and wrote the same words is blocked', async () => {
  const gateway = await openGateway();
  await say(gateway, SPAM);
  const identity = identityOf(gateway, { email: 'ana@example.com' });
  await say(gateway, SPAM, { body: { identity } });
  await say(gateway, SPAM);
  const { id } = await onlyWave(gateway);
  const asked = await blockWave(gateway, id, { kinds: ['person'], for: '1d' });
  expect((await finishJob(gateway, asked.id)).counts).toMatchObject({ new: 3 });
});

it('a chat without such a key is left out, and none at all is refused', async () => {
  const gateway = await openGateway();
  await say(gateway, SPAM);
  await say(gateway, SPAM);
  await say(gateway, SPAM, { body: { claims: { email: 'ana@example.com' } } });
  const { id } = await onlyWave(gateway);
  const ask = (json: object) =>
    gateway.write('POST', `/v1/sessions/waves/${id}/block`, json);
  const refused = await ask({ kinds: ['phone'] });
  expect(refused.status).toBe(422);
  expect(await refused.json()).toMatchObject({ field: 'kinds.0' });
  const unknown = await ask({ kinds: ['visitor'], kind: ['ip'] });
  expect(await unknown.json()).toMatchObject({ field: 'kind' });
  const job = await blockWave(gateway, id, { kinds: ['email'], claimed: true });
  expect((await finishJob(gateway, job.id)).counts).toMatchObject({
    ...{ new: 1, skipped: 2 },
  });
});

it('a limit of who asks holds for a wave, and its agent undoes their own', async () => {
  const gateway = await openGateway();
  for (let count = 0; count < 3; count += 1) await say(gateway, SPAM);
  const { id } = await onlyWave(gateway);
  const limited = await gateway.token('agent', [], [], { maxBan: 86_400_000 });
  const ask = (terms: object) =>
    gateway.ask(`/v1/sessions/waves/${id}/block`, {
      ...{ method: 'POST', token: limited },
      json: { kinds: ['visitor'], ...terms },
    });
  expect((await ask({ for: '2d' })).status).toBe(403);
  const asked = await ask({ for: '1d' });
  expect(asked.status).toBe(202);
  const job = (await asked.json()) as Job;
  await gateway.idle();
  expect(await showJob(gateway, job.id)).toMatchObject({ counts: { new: 3 } });
  const undo = await gateway.ask(`/v1/jobs/${job.id}/undo`, {
    ...{ method: 'POST', token: limited },
  });
  expect(undo.status).toBe(202);
});

it('a wave that nobody may see is not found', async () => {
  const gateway = await openGateway();
  await gateway.site('shop');
  for (let count = 0; count < 3; count += 1) await say(gateway, SPAM);
  const { id } = await onlyWave(gateway);
  const ask = async (path: string, token?: string) =>
    (
      await gateway.ask(`/v1/sessions/waves/${path}/block`, {
        ...{ method: 'POST', json: { kinds: ['visitor'] } },
        token: token ?? (await gateway.token()),
      })
    ).status;
  expect(await ask(`${id}`, await gateway.token('agent', ['shop']))).toBe(404);
  expect(await ask(`${id + 1}`)).toBe(404);
  expect(await ask('x')).toBe(404);
});
