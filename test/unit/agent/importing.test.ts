// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Job } from '../../../src/protocol/jobs';
import { fakeGateway, ok, problem } from './fake-gateway';
import { openPanel } from './open-panel';
import { aMe, minutesAgo } from './samples';
import { waitFor } from '../../wait-for';

const aJob = (change: Partial<Job> = {}): Job => ({
  ...{ id: 7, kind: 'import', state: 'done', dryRun: true },
  ...{ done: 6, total: 6, lines: [], name: 'may.csv' },
  counts: { new: 3, existing: 1, invalid: 2 },
  ...{ format: 'plain', guessed: true },
  defaults: { sites: [], until: null, reason: '' },
  createdAt: minutesAgo(1),
  createdBy: { id: 1, name: 'Ada' },
  endedAt: minutesAgo(1),
  repeatableUntil: '2026-11-21T14:05:00.000Z',
  undoableUntil: null,
  ...change,
});

const LINES = [
  'line,value,outcome,why,ban',
  '1,203.0.113.7,new,,',
  '2,203.0.113.8,existing,Ban 3 says so already.,',
  '3,203.0.113.300,invalid,300 is more than 255.,',
  '4,joe(at)bad.example,invalid,It is no email.,',
  '',
].join('\n');

const withJob = (job: Job) =>
  fakeGateway({
    'GET /v1/me': ok(aMe({ role: 'supervisor' })),
    'GET /v1/jobs': ok({ data: [] }),
    [`GET /v1/jobs/${job.id}`]: ok(job),
    [`GET /v1/jobs/${job.id}/lines`]: () => new Response(LINES),
  });

const open = async (gateway: ReturnType<typeof fakeGateway>, id = 7) => {
  const panel = openPanel(gateway, { url: `/console/blocked/import/${id}` });
  await panel.find('h1');
  return panel;
};

describe('the import of a list', () => {
  it('shows what would happen, and imports what was mended', async () => {
    const gateway = withJob(aJob());
    const next = aJob({ id: 8, dryRun: false, state: 'running', done: 0 });
    gateway.answer('POST /v1/jobs/7/repeat', ok(next, 202));
    gateway.answer('GET /v1/jobs/8', ok(next));
    const panel = await open(gateway);
    await panel.says('.figures', /New3would be blocked.*Invalid2left out/);
    await panel.says('.view-head', 'Nothing has been changed yet');
    await panel.says('.lines-table', /203\.0\.113\.300.*300 is more than 255/);
    await panel.says('.lines-table', 'Did they mean joe@bad.example?');
    await panel.find('button.primary', 'Import 3');
    await panel.click('Use it');
    await panel.says('.lines-table', 'Is read as joe@bad.example');
    await panel.click('Import 4');
    await waitFor(() =>
      expect(panel.router.url()).toBe('/console/blocked/import/8'),
    );
    const [asked] = gateway.to('POST /v1/jobs/7/repeat');
    expect(asked?.body).toEqual({
      dryRun: false,
      mends: [{ line: 4, value: 'joe(at)bad.example', to: 'joe@bad.example' }],
    });
    await panel.says('.progress', /Importing0 of 6.*leave this page/);
  });

  it('looks once more when what holds for all lines changes', async () => {
    const gateway = withJob(aJob());
    const next = aJob({ id: 8 });
    gateway.answer('POST /v1/jobs/7/repeat', ok(next, 202));
    gateway.answer('GET /v1/jobs/8', ok(next));
    gateway.answer('GET /v1/jobs/8/lines', () => new Response(LINES));
    const panel = await open(gateway);
    const end = await panel.find<HTMLSelectElement>('.for-all select');
    expect(end.value).toBe('never');
    end.value = '30';
    end.dispatchEvent(new Event('change', { bubbles: true }));
    await waitFor(() =>
      expect(panel.router.url()).toBe('/console/blocked/import/8'),
    );
    const [asked] = gateway.to('POST /v1/jobs/7/repeat');
    expect(asked?.body).toMatchObject({
      dryRun: true,
      until: expect.stringMatching(/T00:00:00\.000Z$/),
    });
  });

  it('is stopped, goes on, and is taken back', async () => {
    const running = aJob({ dryRun: false, state: 'running', done: 2 });
    const gateway = withJob(running);
    const stopped = aJob({
      ...{ dryRun: false, state: 'cancelled', done: 2 },
      undoableUntil: '2099-01-01T00:00:00.000Z',
    });
    gateway.answer('DELETE /v1/jobs/7', () => {
      gateway.answer('GET /v1/jobs/7', ok(stopped));
      return Response.json(stopped);
    });
    const panel = await open(gateway);
    await panel.click('Cancel');
    await panel.says('.progress', 'Stopped after 2 of 6 lines.');
    const done = { ...stopped, state: 'done' as const, done: 6 };
    gateway.answer('POST /v1/jobs/7/resume', ok(done, 202));
    await panel.click('Go on');
    await panel.says('.progress', /Blocked 3\..*Can be undone until/);
    const undo = aJob({
      ...{ id: 9, kind: 'undo', dryRun: false, undoes: 7 },
      counts: { lifted: 2, changedSince: 1 },
    });
    gateway.answer('POST /v1/jobs/7/undo', ok(undo, 202));
    gateway.answer('GET /v1/jobs/9', ok(undo));
    await panel.click('Undo this import');
    await panel.says('.progress', /Unblocked 2\. 1 was changed since/);
    expect(panel.router.url()).toBe('/console/blocked/import/9');
  });

  it('stopped before its first line says no number', async () => {
    const gateway = withJob(
      aJob({ dryRun: false, state: 'cancelled', done: 0 }),
    );
    const panel = await open(gateway);
    await panel.says('.progress', /Stopped before the first line\.(?!.*of)/);
  });

  it('is sent as it is, with its columns guessed and an end of a year', async () => {
    const gateway = withJob(aJob());
    gateway.answer('POST /v1/bans/import', ok(aJob(), 202));
    const panel = openPanel(gateway, { url: '/console/blocked/import' });
    await panel.type('.paste textarea', 'email;why\njoe@bad.example;Spam\n');
    await panel.click('See what would happen');
    await waitFor(() =>
      expect(panel.router.url()).toBe('/console/blocked/import/7'),
    );
    const [asked] = gateway.to('POST /v1/bans/import');
    expect(Object.fromEntries(asked?.query ?? [])).toMatchObject({
      ...{ dryRun: '1', columns: 'value,reason', header: '1' },
      until: expect.stringMatching(/T00:00:00\.000Z$/),
    });
    expect(await (asked?.body as Blob).text()).toBe(
      'email;why\njoe@bad.example;Spam\n',
    );
  });

  it('says beside the list what the gateway refuses it for', async () => {
    const gateway = withJob(aJob());
    gateway.answer(
      'POST /v1/bans/import',
      problem(422, 'invalid', { detail: 'There is no column untill.' }),
    );
    const panel = openPanel(gateway, { url: '/console/blocked/import' });
    await panel.type('.paste textarea', 'value,untill\n1,2\n');
    await panel.click('See what would happen');
    await panel.says('[role=alert]', 'There is no column untill.');
  });

  it('lists those of the last days, and not each look at a list', async () => {
    const gateway = withJob(aJob());
    gateway.answer(
      'GET /v1/jobs',
      ok({
        data: [
          aJob({ id: 12, dryRun: false, name: 'june.csv' }),
          aJob({ id: 11 }),
          aJob({ id: 10, kind: 'lift', dryRun: false }),
          aJob({ id: 9, dryRun: false, state: 'cancelled' }),
        ],
      }),
    );
    const panel = openPanel(gateway, { url: '/console/blocked/import' });
    await panel.says('.past', /june\.csv3 blocked/);
    expect(panel.texts('.past a')).toEqual(['june.csv', 'may.csv']);
  });

  it('is not for agents, and says nothing about whether there is one', async () => {
    const gateway = withJob(aJob());
    gateway.answer('GET /v1/me', ok(aMe({ role: 'agent' })));
    const panel = await open(gateway);
    await panel.find(
      'h1',
      'You can’t see this. Ask an owner or administrator.',
    );
    expect(gateway.to('GET /v1/jobs/7')).toEqual([]);
  });
});
