import { expect, it } from 'vitest';
import type { TimelineEntry } from '../../../src/protocol/ban-timeline';
import type { Ban } from '../../../src/protocol/bans';
import type { Job } from '../../../src/protocol/jobs';
import type { Page } from '../../../src/protocol/page';
import { openGateway, type TestGateway } from '../support/harness';
import { readStream } from '../support/read-stream';
import { finishJob, importList, showJob } from './finish-job';

const DAY = 24 * 60 * 60 * 1000;

const listBans = async (gateway: TestGateway, query = ''): Promise<Ban[]> => {
  const response = await gateway.write('GET', `/v1/bans?limit=500${query}`);
  return ((await response.json()) as Page<Ban>).data;
};

const undo = async (gateway: TestGateway, id: number): Promise<Job> => {
  const response = await gateway.write('POST', `/v1/jobs/${id}/undo`);
  expect(response.status).toBe(202);
  return finishJob(gateway, ((await response.json()) as Job).id);
};

const addresses = (count: number): string =>
  Array.from({ length: count }, (_, n) => `203.0.113.${n}\n`).join('');

it('what an import did is taken back, but for what was changed since', async () => {
  const gateway = await openGateway();
  const before = await gateway.ban({ ip: '203.0.113.0' });
  const { id } = await importList(gateway, addresses(4));
  const bans = await listBans(gateway);
  await gateway.lift(bans[0]?.id ?? 0);
  await gateway.write('PATCH', `/v1/bans/${bans[1]?.id}`, { reason: 'more' });
  const undone = await undo(gateway, id);
  expect(undone).toMatchObject({
    kind: 'undo',
    state: 'done',
    undoes: id,
    counts: { lifted: 1, unchanged: 1, changedSince: 1 },
  });
  const left = await listBans(gateway, '&state=active');
  expect(left.map((ban) => ban.id)).toEqual([bans[1]?.id, before.id]);
  const { version } = await gateway.visit({}, { from: '203.0.113.1' });
  expect(version).toBeGreaterThan(0);
  expect((await gateway.startSession({}, { from: '203.0.113.1' })).status).toBe(
    201,
  );
  const again = await gateway.write('POST', `/v1/jobs/${id}/undo`);
  expect(again.status).toBe(409);
  expect((await showJob(gateway, id)).undoableUntil).toBeNull();
});

it('what a bulk change lifted is restored, but for what was changed since', async () => {
  const gateway = await openGateway();
  const bans = [];
  for (const n of [1, 2, 3]) {
    bans.push(await gateway.ban({ ip: `203.0.113.${n}` }));
  }
  const ids = bans.map(({ id }) => id);
  const response = await gateway.write('POST', '/v1/bans/bulk', {
    ids,
    action: { lift: {} },
  });
  const { id } = (await response.json()) as Job;
  await finishJob(gateway, id);
  await gateway.write('POST', `/v1/bans/${ids[0]}/restore`);
  await gateway.lift(ids[0] ?? 0);
  const undone = await undo(gateway, id);
  expect(undone.counts).toMatchObject({ restored: 2, changedSince: 1 });
  const active = await listBans(gateway, '&state=active');
  expect(active.map((ban) => ban.id).toSorted()).toEqual(ids.slice(1));
  const refused = await gateway.startSession({}, { from: '203.0.113.2' });
  expect(refused.status).toBe(403);
});

it('a job can be taken back for seven days', async () => {
  const gateway = await openGateway();
  const { id, undoableUntil } = await importList(gateway, addresses(1));
  expect(Date.parse(undoableUntil ?? '')).toBe(gateway.now() + 7 * DAY);
  gateway.pass(7 * DAY);
  const response = await gateway.write('POST', `/v1/jobs/${id}/undo`);
  expect(response.status).toBe(409);
  expect(await response.json()).toMatchObject({ code: 'conflict' });
});

it('many bans are lifted as one job', async () => {
  const gateway = await openGateway();
  await gateway.site('shop');
  const one = await gateway.ban({ ip: '203.0.113.1' });
  const two = await gateway.ban({ ip: '203.0.113.2' });
  const shops = await gateway.ban({ ip: '203.0.113.3' }, { sites: ['shop'] });
  await gateway.lift(two.id);
  const body = {
    ids: [one.id, two.id, shops.id, 999_999],
    action: { lift: { reason: 'a mistake' } },
  };
  const send = async (query: string, token: string) => {
    const response = await gateway.ask(`/v1/bans/bulk${query}`, {
      ...{ method: 'POST', json: body, token },
    });
    expect(response.status).toBe(202);
    return finishJob(gateway, ((await response.json()) as Job).id);
  };
  const token = await gateway.token('administrator');
  expect((await send('?dryRun=1', token)).counts).toEqual({
    ...{ lifted: 2, unchanged: 1, forbidden: 0, notFound: 1 },
  });
  expect(await listBans(gateway, '&state=active')).toHaveLength(2);
  const shopsToken = await gateway.token('supervisor', ['shop']);
  const foreign = await send('', shopsToken);
  expect(foreign.lines.map(({ outcome }) => outcome)).toEqual([
    ...['forbidden', 'forbidden', 'lifted', 'notFound'],
  ]);
  const job = await send('', token);
  expect(job.lines).toMatchObject([
    { line: 1, value: '203.0.113.1', outcome: 'lifted', ban: one.id },
    { line: 2, value: '203.0.113.2', outcome: 'unchanged' },
    { line: 3, value: '203.0.113.3', outcome: 'unchanged' },
    { line: 4, value: '999999', outcome: 'notFound' },
  ]);
  expect(await listBans(gateway, '&state=active')).toEqual([]);
  const audit = await gateway.db
    .selectFrom('audit')
    .select('detail')
    .where('action', '=', 'lift')
    .where('subject', '=', String(one.id))
    .executeTakeFirstOrThrow();
  // The trail is never rewritten: what people write is kept apart.
  expect(JSON.parse(audit.detail)).toEqual({
    why: `job ${job.id}`,
    revision: 2,
  });
  const timeline = await gateway.write('GET', `/v1/bans/${one.id}/timeline`);
  const { data } = (await timeline.json()) as Page<TimelineEntry>;
  expect(data).toContainEqual(
    expect.objectContaining({ action: 'lift', text: 'a mistake' }),
  );
});

it('a cancelled job does no more, and can go on', async () => {
  const gateway = await openGateway();
  const token = await gateway.token();
  // Cancelled before its first entry: what runs looks each time it writes.
  const lines = addresses(250);
  const post = await gateway.ask('/v1/bans/import', {
    ...{ method: 'POST', body: lines, token },
    headers: { 'content-type': 'text/plain' },
  });
  const { id } = (await post.json()) as Job;
  const cancelled = await gateway.write('DELETE', `/v1/jobs/${id}`);
  expect(await cancelled.json()).toMatchObject({ id, state: 'cancelled' });
  const stopped = await finishJob(gateway, id);
  expect(stopped.state).toBe('cancelled');
  expect(await listBans(gateway)).toHaveLength(stopped.done);

  const resumed = await gateway.write('POST', `/v1/jobs/${id}/resume`);
  expect(resumed.status).toBe(202);
  expect(await finishJob(gateway, id)).toMatchObject({
    state: 'done',
    done: 250,
    counts: { new: 250, existing: 0 },
  });
  const again = await gateway.write('POST', `/v1/jobs/${id}/resume`);
  expect(again.status).toBe(409);
});

it('another gateway goes on with what one left, after its last entry', async () => {
  const first = await openGateway();
  const job = await importList(first, addresses(250));
  // As a process that was killed half-way leaves it.
  await first.db
    .updateTable('jobs')
    .set({ state: 'running', ended_at: null, done: 100, counts: '{"new":100}' })
    .set({ lease_holder: 'another machine', lease_until: first.now() + 15_000 })
    .execute();
  await first.db.deleteFrom('job_lines').where('entry', '>=', 100).execute();
  expect((await finishJob(first, job.id)).state).toBe('running');
  first.pass(15_001);
  expect(await finishJob(first, job.id)).toMatchObject({
    state: 'done',
    done: 250,
    counts: { new: 100, existing: 150 },
  });
});

it('whoever follows a job is sent it until it is over', async () => {
  const gateway = await openGateway();
  const { id } = await importList(gateway, addresses(3));
  const response = await gateway.ask(`/v1/jobs/${id}/events`, {
    token: await gateway.token(),
  });
  const stream = readStream(response);
  const event = await stream.next();
  expect(event).toMatchObject({
    event: 'job',
    data: { id, state: 'done', done: 3 },
  });
  expect(await stream.next()).toBeUndefined();
});

it('all lines come as CSV, in which no spreadsheet computes', async () => {
  const gateway = await openGateway();
  const lines = `${addresses(2)}=1+1\n`;
  const { id } = await importList(gateway, lines);
  const response = await gateway.write('GET', `/v1/jobs/${id}/lines`);
  expect(response.headers.get('content-type')).toContain('text/csv');
  const [head, ...rows] = (await response.text()).trim().split('\n');
  expect(head).toBe('line,value,outcome,why,ban');
  expect(rows).toHaveLength(3);
  expect(rows[2]).toMatch(/^3,'=1\+1,invalid,/);
});

it('a job is shown to who started it, and to those above agents on its sites', async () => {
  const gateway = await openGateway();
  await gateway.site('shop');
  const own = await gateway.token('administrator', ['shop']);
  const { id } = await importList(gateway, addresses(1), { token: own });
  const statusFor = async (token: string) =>
    (await gateway.ask(`/v1/jobs/${id}`, { token })).status;
  expect(await statusFor(own)).toBe(200);
  expect(await statusFor(await gateway.token('owner'))).toBe(200);
  expect(await statusFor(await gateway.token('agent'))).toBe(403);
  expect(await statusFor(await gateway.token('supervisor', ['shop']))).toBe(
    200,
  );
  expect(await statusFor(await gateway.token('owner', ['default']))).toBe(404);
  const list = await gateway.ask('/v1/jobs', {
    token: await gateway.token('agent'),
  });
  expect(await list.json()).toEqual({ data: [] });
});

it('a list goes a day after its job, and the job with its lines after thirty', async () => {
  const gateway = await openGateway();
  const { id } = await importList(gateway, addresses(3));
  const count = async (table: 'jobs' | 'job_parts' | 'job_lines') =>
    (await gateway.db.selectFrom(table).selectAll().execute()).length;
  gateway.pass(DAY);
  await gateway.sweep();
  expect(await count('job_parts')).toBe(0);
  expect((await showJob(gateway, id)).done).toBe(3);
  gateway.pass(29 * DAY + 1);
  await gateway.sweep();
  expect([await count('jobs'), await count('job_lines')]).toEqual([0, 0]);
  expect((await listBans(gateway)).length).toBe(3);
});

it('an import is in the audit log, and each of its bans', async () => {
  const gateway = await openGateway();
  const { id } = await importList(gateway, addresses(2));
  const rows = await gateway.db
    .selectFrom('audit')
    .select(['action', 'subject', 'actor_name'])
    .where('action', 'in', ['start job', 'ban'])
    .orderBy('id')
    .execute();
  expect(rows).toMatchObject([
    { action: 'start job', subject: String(id), actor_name: 'administrator' },
    { action: 'ban' },
    { action: 'ban' },
  ]);
});
