import { expect, it } from 'vitest';
import { openGateway, VISITOR } from '../../support/harness';
import { readStream } from '../../support/read-stream';
import { makeFolder, runCli, serve } from '../../support/run-cli';

it('lists the entries of the start, and what was added, with who did', async () => {
  const gateway = await openGateway({ neverBanned: ['198.51.100.7'] });
  const added = await gateway.write('POST', '/v1/never-ban', {
    value: ' <Ana@Example.com> ',
    note: 'press',
  });
  expect(added.status).toBe(201);
  const entry = await added.json();
  expect(entry).toMatchObject({
    kind: 'email',
    value: 'ana@example.com',
    note: 'press',
    by: { name: 'administrator' },
  });
  const list = await gateway.write('GET', '/v1/never-ban');
  expect(await list.json()).toEqual({
    data: [
      {
        id: null,
        kind: 'ip',
        value: '198.51.100.7',
        note: '',
        by: null,
        at: null,
      },
      entry,
    ],
  });
  const again = await gateway.write('POST', '/v1/never-ban', {
    value: 'ana@example.com',
  });
  expect([again.status, await again.json()]).toEqual([200, entry]);
});

it('comes in pages', async () => {
  const gateway = await openGateway();
  for (const value of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) {
    await gateway.write('POST', '/v1/never-ban', { value });
  }
  const read = async (more = '') =>
    (await gateway.write('GET', `/v1/never-ban?limit=2${more}`)).json();
  const first = await read();
  expect(first.data).toHaveLength(2);
  const second = await read(`&cursor=${first.next}`);
  expect(second.data).toMatchObject([{ value: '192.0.2.3' }]);
  expect(second.next).toBeUndefined();
});

it.each([
  [{ value: 'ana' }, 'value'],
  [{ value: 'ana@example.com', kind: 'ip' }, 'value'],
  [{ value: '192.0.2.1', kind: 'country' }, 'kind'],
  [{ value: '192.0.2.1', until: null }, 'until'],
])('refuses %j, and adds nothing', async (given, field) => {
  const gateway = await openGateway();
  const response = await gateway.write('POST', '/v1/never-ban', given);
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ field });
  const { data } = await (await gateway.write('GET', '/v1/never-ban')).json();
  expect(data).toEqual([]);
});

it('lets in at once whom a ban refused, and refuses them again without it', async () => {
  const gateway = await openGateway();
  const { token } = await gateway.chat();
  const stream = readStream(
    await gateway.ask(`/v1/sites/default/sessions/${token}/events`),
  );
  expect((await stream.next())?.event).toBe('admitted');
  await gateway.ban({ ip: VISITOR });
  expect((await stream.next())?.event).toBe('refused');
  expect((await gateway.visit()).verdict).toBe('refused');

  const added = await gateway.write('POST', '/v1/never-ban', {
    value: `${VISITOR}/32`,
  });
  const { id } = await added.json();
  expect(await gateway.visit()).toMatchObject({
    verdict: 'admitted',
    tags: [],
  });
  expect((await stream.next())?.event).toBe('admitted');
  const ban = await gateway.write('POST', '/v1/bans', {
    keys: [{ kind: 'ip', value: VISITOR }],
  });
  expect(await ban.json()).toMatchObject({ code: 'never_ban' });

  const removed = await gateway.write('DELETE', `/v1/never-ban/${id}`);
  expect(removed.status).toBe(204);
  expect((await gateway.visit()).verdict).toBe('refused');
  expect((await stream.next())?.event).toBe('refused');
  const gone = await gateway.write('DELETE', `/v1/never-ban/${id}`);
  expect(gone.status).toBe(404);
});

it('is followed by a gateway beside this one', async () => {
  const gateway = await openGateway();
  const other = await openGateway({ database: gateway.database });
  await gateway.ban({ ip: VISITOR });
  expect((await other.visit()).verdict).toBe('refused');
  await gateway.write('POST', '/v1/never-ban', { value: VISITOR });
  await expect.poll(async () => (await other.visit()).verdict).toBe('admitted');
});

it('is kept by the command line, which a running gateway follows', async () => {
  const data = makeFolder();
  const { url } = await serve(data);
  const run = (...args: string[]) =>
    runCli(['never-ban', ...args, '--data', data]);
  expect((await run('list')).stdout).toBe('The never-ban list is empty.\n');
  expect((await run('add', '203.0.113.9', '--note', 'office')).stdout).toBe(
    '203.0.113.9 is now on the never-ban list.\n',
  );
  expect((await run('list')).stdout).toMatch(
    /^1 {2}203\.0\.113\.9 {2}office {2}\(by command line, /,
  );
  const { stdout } = await runCli([
    ...['token', 'create', '--name', 'x', '--role', 'administrator'],
    ...['--data', data],
  ]);
  const ban = async () => {
    const response = await fetch(`${url}/v1/bans`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${stdout.trim()}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ keys: [{ kind: 'ip', value: '203.0.113.9' }] }),
    });
    return response.status;
  };
  await expect.poll(ban).toBe(409);
  const wrong = await run('add', 'ana');
  expect(wrong.stderr).toContain('expected an address');
  expect((await run('remove', '203.0.113.9')).stdout).toBe(
    '203.0.113.9 is off the never-ban list.\n',
  );
  expect((await run('remove', '203.0.113.9')).stderr).toContain(
    'There is no entry 203.0.113.9.',
  );
});

it('a chat of somebody on the list is live whatever is banned, and nothing is banned by it', async () => {
  const gateway = await openGateway();
  const from = '198.51.100.7';
  const started = await gateway.startSession({}, { from });
  const { code, visitor } = await started.json();
  const block = () =>
    gateway.write('POST', '/v1/bans', { session: code, kinds: ['visitor'] });
  const early = await (await block()).json();
  const stateOf = async () =>
    (await gateway.write('GET', `/v1/sessions/${code}`)).json();
  const codesIn = async (state: string) => {
    const list = await gateway.write('GET', `/v1/sessions?state=${state}`);
    return (await list.json()).data.map((one: { code: string }) => one.code);
  };
  expect(await stateOf()).toMatchObject({
    state: 'blocked',
    ban: { id: early.id },
  });
  expect(await codesIn('blocked')).toEqual([code]);

  await gateway.write('POST', '/v1/never-ban', { value: '198.51.100.0/24' });
  expect(await stateOf()).toMatchObject({ state: 'live', ban: null });
  expect([await codesIn('live'), await codesIn('blocked')]).toEqual([
    [code],
    [],
  ]);
  const visit = await gateway.visit({ visitor }, { from });
  expect(visit.verdict).toBe('admitted');
  const refused = await block();
  expect([refused.status, await refused.json()]).toMatchObject([
    409,
    {
      code: 'never_ban',
      field: 'session',
      detail:
        'This visitor is on the never-ban list, by 198.51.100.0/24. Nothing was blocked.',
    },
  ]);
  const preview = await gateway.write('POST', '/v1/bans/preview', {
    ...{ session: code, kinds: ['visitor'] },
  });
  expect((await preview.json()).refusals).toMatchObject([
    { code: 'never_ban', field: 'session' },
  ]);
});
