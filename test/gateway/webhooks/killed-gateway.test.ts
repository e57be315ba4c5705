import { expect, it } from 'vitest';
import { openReceiver } from '../support/receiver';
import { makeFolder, runBuiltCli, serveBuilt } from '../support/run-cli';
import { waitFor } from '../../wait-for';

it('a gateway that is killed while it sends has the next one send it again, under its id', async () => {
  const data = makeFolder();
  const run = async (args: string[]) => {
    const { stdout, stderr, status } = await runBuiltCli([
      ...args,
      ...['--data', data],
    ]);
    expect([status, stderr]).toEqual([0, '']);
    return stdout.trim();
  };
  const token = await run([
    ...['token', 'create', '--name', 'ci', '--role', 'administrator'],
  ]);
  // Never answers, as if it were busy.
  const receiver = await openReceiver(() => {});
  const secret = await run([
    ...['webhook', 'add', receiver.url, '--allow-private'],
  ]);
  expect(secret).toMatch(/^whsec_/);
  expect(await run(['webhook', 'list'])).toContain(receiver.url);
  const first = await serveBuilt(data, ['--allow-private']);
  await fetch(`${first.url}/v1/bans`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ keys: [{ kind: 'ip', value: '192.0.2.7' }] }),
  });
  await waitFor(() => expect(receiver.received).toHaveLength(1));
  first.kill('SIGKILL');
  expect(await first.exited).toEqual([null, 'SIGKILL']);

  receiver.status(204);
  await serveBuilt(data, ['--allow-private']);
  await waitFor(() => expect(receiver.received).toHaveLength(2));
  const [before, again] = receiver.received;
  expect(again?.id).toBe(before?.id);
  expect(again?.body).toBe(before?.body);

  await run(['webhook', 'test', '1']);
  await waitFor(() => expect(receiver.types().at(-1)).toBe('webhook.test'));
  await run(['webhook', 'remove', '1']);
  expect(await run(['webhook', 'list'])).toBe('There are no webhooks.');
});
