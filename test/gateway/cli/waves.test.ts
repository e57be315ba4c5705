import { expect, it } from 'vitest';
import type { SessionAnswer } from '../../../src/protocol/gate-sessions';
import type { Job } from '../../../src/protocol/jobs';
import type { Wave } from '../../../src/protocol/waves';
import { waitFor } from '../../wait-for';
import { postJson } from '../support/post-json';
import { makeFolder, runCli, serve } from '../support/run-cli';

const open = async () => {
  const data = makeFolder();
  const { url } = await serve(data);
  const run = (...args: string[]) => runCli([...args, '--data', data]);
  const json = async <Answer>(...args: string[]) => {
    const { stdout, stderr } = await run(...args, '--json');
    expect(stderr).toBe('');
    return JSON.parse(stdout) as Answer;
  };
  const site = `${url}/v1/sites/default`;
  const say = async (text: string) => {
    const page = 'http://127.0.0.1/';
    const started = await postJson(`${site}/sessions`, {
      ...{ widget: 'custom', page },
    });
    const { token } = (await started.json()) as SessionAnswer;
    const path = `${site}/sessions/${token}/messages`;
    expect((await postJson(path, { text })).status).toBe(201);
  };
  return { run, json, say };
};

it('a wave is listed, blocked and taken back', async () => {
  const { run, json, say } = await open();
  expect((await run('waves', 'list')).stdout).toBe('There are no waves.\n');
  for (const name of ['Ana', 'Bea', 'Cleo']) {
    await say(`Cheap watches for everybody at our shop, says ${name}`);
  }
  const wave = await waitFor(async () => {
    const { data } = await json<{ data: Wave[] }>('waves', 'list');
    const [first] = data;
    if (!first) throw new Error('there is no wave yet');
    return first;
  });
  const list = await run('waves', 'list');
  expect(list.stdout).toContain(`Wave ${wave.id}: 3 chats of 3 visitors`);
  expect(list.stdout).toContain('Cheap watches for everybody');

  const block = ['waves', 'block', String(wave.id), '--kind', 'visitor'];
  const dry = await run(...block, '--dry-run');
  expect(dry.stdout).toContain('Nothing was changed. It would be:');
  const job = await json<Job>(...block, '--for', '1d', '--end-chats');
  expect(job).toMatchObject({
    ...{ kind: 'block', state: 'done', counts: { new: 3 } },
  });
  const undone = await json<Job>('jobs', 'undo', String(job.id));
  expect(undone).toMatchObject({ state: 'done', counts: { lifted: 3 } });
});

it.each([
  [['7', '--kind', 'ip'], 'There is no wave 7.'],
  [['7', '--kind', 'cookie'], '--kind: expected person'],
  [['7', '--kind', 'ip', '--for', 'soon'], '--for: expected'],
])('waves block %j says what is wrong', async (args, said) => {
  const data = makeFolder();
  const { status, stderr } = await runCli([
    ...['waves', 'block', ...args, '--data', data],
  ]);
  expect(status).toBe(1);
  expect(stderr).toContain(said);
});

it('waves block without a kind blocks nobody', async () => {
  const data = makeFolder();
  const { status, stderr } = await runCli([
    'waves',
    'block',
    '7',
    '--data',
    data,
  ]);
  expect(status).toBe(2);
  expect(stderr).toContain("required option '--kind <kind>' not specified");
});
