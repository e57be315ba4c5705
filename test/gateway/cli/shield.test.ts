import { expect, it } from 'vitest';
import type { ShieldPreview, SiteShield } from '../../../src/protocol/shield';
import { makeFolder, runCli } from '../support/run-cli';

it('raises, shows, previews and ends a shield, and says what is wrong', async () => {
  const data = makeFolder();
  const run = (...args: string[]) =>
    runCli(['shield', ...args, '--data', data]);
  const json = async <Value>(...args: string[]): Promise<Value> => {
    const { stdout, stderr, status } = await run(...args, '--json');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    return JSON.parse(stdout) as Value;
  };
  expect((await run()).stdout).toContain('No shield is up on default.');
  const raised = await json<SiteShield>('--for', '30m');
  expect(raised).toMatchObject({
    ...{ site: 'default', admits: 'known' },
    by: { id: null, name: 'command line' },
    warnings: [{ code: 'no_other_way' }],
  });
  expect(await json('default')).toEqual(raised);
  const shown = await run(
    '--until',
    '2100-01-01T00:00:00Z',
    '--admits',
    'nobody',
  );
  expect(shown.stdout).toContain(
    'A shield is up on default until 2100-01-01T00:00:00.000Z: no visitor starts a chat.',
  );
  expect(await json<ShieldPreview>('--preview')).toMatchObject({
    ...{ admits: 'known', chats: 0, turnedAway: 0 },
  });
  expect(await json<SiteShield>('--end')).toMatchObject({ until: null });
  for (const [args, said] of [
    [['--for', '5'], '--for'],
    [['--until', '2020-01-01T00:00:00Z'], '--until'],
    [['shop', '--for', '1h'], 'There is no site "shop".'],
    [['--admits', 'nobody'], 'Expected when the shield ends'],
  ] as const) {
    const { status, stderr } = await run(...args);
    expect(status).toBe(1);
    expect(stderr).toContain(said);
  }
});
