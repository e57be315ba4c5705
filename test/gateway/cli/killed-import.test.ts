import { expect, it } from 'vitest';
import type { Job } from '../../../src/protocol/jobs';
import { waitFor } from '../../wait-for';
import { makeFolder, runBuiltCli, serveBuilt } from '../support/run-cli';

const LINES = 3000;

const list = Array.from(
  { length: LINES },
  (_, n) => `198.${51 + (n >> 16)}.${(n >> 8) & 255}.${n & 255}`,
);

it('an import whose gateway is killed goes on in the next one, each entry once', async () => {
  const data = makeFolder();
  const made = await runBuiltCli([
    ...['token', 'create', '--name', 'ci', '--role', 'administrator'],
    ...['--data', data],
  ]);
  const headers = { authorization: `Bearer ${made.stdout.trim()}` };
  const first = await serveBuilt(data);
  const posted = await fetch(`${first.url}/v1/bans/import`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'text/plain' },
    body: list.join('\n'),
  });
  const { id } = (await posted.json()) as Job;
  const readJob = async (url: string): Promise<Job> => {
    const response = await fetch(`${url}/v1/jobs/${id}`, { headers });
    return (await response.json()) as Job;
  };
  await waitFor(async () => {
    expect((await readJob(first.url)).done).toBeGreaterThan(0);
  });
  first.kill('SIGKILL');
  expect(await first.exited).toEqual([null, 'SIGKILL']);

  const args = ['--format', 'plain', '--data', data];
  const half = await runBuiltCli(['bans', 'export', ...args]);
  const [, ...done] = half.stdout.trim().split('\n');
  expect(done.length).toBeGreaterThan(0);
  expect(done.length).toBeLessThan(LINES);

  const second = await serveBuilt(data);
  await waitFor(async () => {
    expect((await readJob(second.url)).state).toBe('done');
  });
  const job = await readJob(second.url);
  expect(job).toMatchObject({ done: LINES, total: LINES });
  // What the first had done is not met again, as it would be if it were redone.
  expect(job.counts).toMatchObject({ new: LINES, existing: 0 });
  const path = '/v1/bans/export?format=plain&state=active';
  const exported = await fetch(second.url + path, { headers });
  const [, ...values] = (await exported.text()).trim().split('\n');
  expect(values.toSorted()).toEqual(list.toSorted());
  const lines = await fetch(`${second.url}/v1/jobs/${id}/lines`, { headers });
  const rows = (await lines.text()).trim().split('\n');
  expect(rows).toHaveLength(LINES + 1);
});
