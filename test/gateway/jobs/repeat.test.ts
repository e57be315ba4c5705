import { expect, it } from 'vitest';
import type { Ban } from '../../../src/protocol/bans';
import type { Job, RepeatRequest } from '../../../src/protocol/jobs';
import type { Page } from '../../../src/protocol/page';
import { openGateway, type TestGateway } from '../support/harness';
import { finishJob, importList, showJob } from './finish-job';

const DAY = 24 * 60 * 60 * 1000;

const listBans = async (gateway: TestGateway): Promise<Ban[]> => {
  const response = await gateway.write('GET', '/v1/bans?limit=500');
  return ((await response.json()) as Page<Ban>).data;
};

const repeat = async (
  gateway: TestGateway,
  { id }: Pick<Job, 'id'>,
  change: RepeatRequest = {},
): Promise<Job> => {
  const path = `/v1/jobs/${id}/repeat`;
  const response = await gateway.write('POST', path, change);
  expect(response.status).toBe(202);
  return finishJob(gateway, ((await response.json()) as Job).id);
};

it('what a dry run said is done without the list being sent again', async () => {
  const gateway = await openGateway();
  const dry = await importList(gateway, '203.0.113.7\nnonsense\n', {
    query: '?dryRun=1&name=may.txt&reason=Spam',
  });
  expect(dry).toMatchObject({
    name: 'may.txt',
    defaults: { sites: [], until: null, reason: 'Spam' },
    repeatableUntil: new Date(gateway.now() + DAY).toISOString(),
  });
  const until = new Date(gateway.now() + DAY).toISOString();
  const done = await repeat(gateway, dry, { until });
  expect(done).toMatchObject({
    dryRun: false,
    name: 'may.txt',
    defaults: { until, reason: 'Spam' },
    counts: dry.counts,
  });
  const [ban] = await listBans(gateway);
  expect(ban).toMatchObject({ until, reason: 'Spam' });
});

it('a value that is mended is read as it was meant', async () => {
  const gateway = await openGateway();
  const list = 'value;until\njoe(at)bad.example;\nana(at)bad.example;\n';
  const dry = await importList(gateway, list, { query: '?dryRun=1' });
  expect(dry.counts).toMatchObject({ new: 0, invalid: 2 });
  const [line] = dry.lines;
  const done = await repeat(gateway, dry, {
    mends: [
      {
        line: line?.line ?? 0,
        value: line?.value ?? '',
        to: 'joe@bad.example',
      },
      { line: 1, value: 'ana(at)bad.example', to: 'ana@bad.example' },
    ],
  });
  expect(done.counts).toMatchObject({ new: 1, invalid: 1 });
  const [ban] = await listBans(gateway);
  expect(ban?.keys[0]?.value).toBe('joe@bad.example');
});

it('columns mean what is said of them, whatever their header says', async () => {
  const gateway = await openGateway();
  const list = 'ip_or_mail,why,who\n203.0.113.7,Spam,Bo\nana@bad.example,,\n';
  const asked = { query: '?columns=value,reason,', type: 'text/csv' };
  const job = await importList(gateway, list, asked);
  expect(job).toMatchObject({ format: 'csv', guessed: false });
  expect(job.counts).toMatchObject({ new: 2, invalid: 0 });
  const [, first] = await listBans(gateway);
  expect(first).toMatchObject({ reason: 'Spam', note: '' });
  const headless = await importList(gateway, 'Spam,203.0.113.8\n', {
    query: '?columns=reason,value&header=0',
    type: 'text/csv',
  });
  expect(headless.counts).toMatchObject({ new: 1, invalid: 0 });
  const noted = await repeat(gateway, job, {
    ...{ dryRun: true, columns: ['reason', 'note', 'value'] },
  });
  expect(noted.lines.map(({ value }) => value)).toEqual(['Bo', '']);
});

it.each(['reason', 'value,value', 'value,untill'])(
  'columns %s are refused by name',
  async (columns) => {
    const gateway = await openGateway();
    const response = await gateway.ask(`/v1/bans/import?columns=${columns}`, {
      ...{ method: 'POST', body: 'a\n1\n', token: await gateway.token() },
      headers: { 'content-type': 'text/csv' },
    });
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: 'invalid' });
  },
);

it('longer and shorter bans are told apart from new ones', async () => {
  const gateway = await openGateway();
  const at = (days: number) =>
    new Date(gateway.now() + days * DAY).toISOString();
  const list = '203.0.113.7\n203.0.113.8\n';
  await importList(gateway, '203.0.113.7\n', { query: `?until=${at(7)}` });
  const longer = await importList(gateway, list, { query: `?until=${at(30)}` });
  expect(longer.counts).toMatchObject({ new: 1, existing: 0, longer: 1 });
  expect(longer.lines[0]?.why).toMatch(/^Ban \d+ ends earlier\.$/);
  const shorter = await importList(gateway, list, { query: `?until=${at(1)}` });
  expect(shorter.counts).toMatchObject({ new: 0, existing: 0, shorter: 2 });
  expect(shorter.undoableUntil).toBeNull();
  expect(await listBans(gateway)).toHaveLength(3);

  const path = `/v1/jobs/${longer.id}/undo`;
  const undo = (await (await gateway.write('POST', path)).json()) as Job;
  const undone = await finishJob(gateway, undo.id);
  expect(undone.counts).toMatchObject({ lifted: 2 });
});

it('only a list that is still kept is imported again', async () => {
  const gateway = await openGateway();
  const job = await importList(gateway, '203.0.113.7\n');
  const ask = (id: number) =>
    gateway.write('POST', `/v1/jobs/${id}/repeat`, { dryRun: true });
  gateway.pass(2 * DAY);
  await gateway.sweep();
  const gone = await ask(job.id);
  expect(gone.status).toBe(409);
  expect(((await gone.json()) as { detail: string }).detail).toContain(
    'is kept no more',
  );
  expect((await showJob(gateway, job.id)).repeatableUntil).toBeUndefined();

  const [ban] = await listBans(gateway);
  const lift = await gateway.write('POST', '/v1/bans/bulk', {
    ...{ ids: [ban?.id], action: { lift: {} } },
  });
  const { id } = (await lift.json()) as Job;
  await finishJob(gateway, id);
  expect((await ask(id)).status).toBe(409);
});
