import { expect, it } from 'vitest';
import type { Ban } from '../../../src/protocol/bans';
import type { Explanation } from '../../../src/protocol/explain';
import { makeFolder, runCli } from '../support/run-cli';

it('explains a value and a reference, as the API does', async () => {
  const data = makeFolder();
  const run = (...args: string[]) => runCli([...args, '--data', data]);
  const json = async <Value>(...args: string[]): Promise<Value> => {
    const { stdout, stderr, status } = await run(...args, '--json');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    return JSON.parse(stdout) as Value;
  };
  await json('site', 'add', 'shop', '--origin', 'https://shop.example');
  const { reference } = await json<Ban>(
    ...['ban', 'ip', '192.0.2.0/24', '--site', 'shop'],
  );
  const address = ['explain', 'ip', '192.0.2.7'];
  expect(await json<Explanation>(...address)).toMatchObject({
    ...{ site: 'default', verdict: 'admitted' },
    bans: [{ outcome: 'other site' }],
  });
  expect(await json<Explanation>(...address, '--site', 'shop')).toMatchObject({
    ...{ verdict: 'refused', reference },
    bans: [{ outcome: 'decides' }],
  });
  expect(await json<Explanation>('explain', reference)).toMatchObject({
    ...{ site: 'shop', verdict: 'refused' },
  });
  const spared = await run(
    ...address,
    '--site',
    'shop',
    '--never-ban',
    '192.0.2.7',
  );
  expect(spared.stdout).toContain('On shop: admitted.');
  expect(spared.stdout).toContain('Never refused, for 192.0.2.7.');
  const unknown = await run('explain', 'K7F2-9QXM');
  expect(unknown.status).toBe(1);
  expect(unknown.stderr).toContain('There is no session K7F2-9QXM.');
});
