import { expect, it } from 'vitest';
import type { Suggestion } from '../../../src/protocol/suggestions';
import { makeFolder, runCli } from '../support/run-cli';

it('doorlist suggestions lists, accepts, dismisses and takes back', async () => {
  const data = makeFolder();
  const run = async (...argv: string[]) =>
    (await runCli([...argv, '--data', data])).stdout;
  for (const last of [1, 2, 3]) await run('ban', 'ip', `8.8.8.${last}`);
  await run('ban', 'ip', '203.0.113.9');

  const table = await run('suggestions', 'list');
  expect(table).toContain('merge-1');
  expect(table).toContain('8.8.8.0/24 had 0 visitors in 30 days');
  const listed = await run('suggestions', 'list', '--limit', '1', '--json');
  const page = JSON.parse(listed) as { data: Suggestion[]; next?: string };
  expect(page.data.map(({ id }) => id)).toEqual(['merge-1']);
  const next = page.next ?? '';
  expect(await run('suggestions', 'list', '--cursor', next)).toContain(
    'never-matching-4',
  );

  expect(await run('suggestions', 'accept', 'merge-1', '--for', '2h')).toBe(
    'Accepted. Ban 5 was made. To take it back: doorlist suggestions undo merge-1\n',
  );
  expect(await run('bans', 'list', '--state', 'beneath')).toContain('8.8.8.1');
  expect(await run('bans', 'list', '--state', 'active')).not.toContain(
    '8.8.8.1',
  );
  expect(await run('suggestions', 'undo', 'merge-1')).toBe('Taken back.\n');
  expect(await run('suggestions', 'dismiss', 'never-matching-4')).toBe(
    'Dismissed.\n',
  );
  expect(await run('suggestions', 'list', '--kind', 'never-matching')).toBe(
    'There are no such suggestions.\n',
  );
});

it('doorlist suggestions says of what is none that it is none', async () => {
  const data = makeFolder();
  const argv = ['suggestions', 'accept', 'merge-7', '--data', data];
  expect(await runCli(argv)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining(
      'There is no suggestion merge-7.',
    ) as string,
  });
});
