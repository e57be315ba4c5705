import { expect, it } from 'vitest';
import { startOpenIdProvider } from '../support/open-id-provider';
import { makeFolder, runCli } from '../support/run-cli';

const toOrigin = (origin: string) => ['--origin', origin];

it('doorlist doctor says of each part whether it is well, and what to do', async () => {
  const data = makeFolder();
  const env = { TRUST_PROXY: 'none' };
  const args = ['doctor', '--data', data, '--json'];
  const of = async (more: string[], given: Record<string, string>) => {
    const { stdout, status } = await runCli([...args, ...more], { env: given });
    const { findings } = JSON.parse(stdout) as {
      findings: { about: string; state: string; says: string; todo?: string }[];
    };
    for (const { state, todo } of findings) {
      expect(todo === undefined).toBe(state === 'ok');
    }
    return {
      status,
      states: findings.map((one) => `${one.about} ${one.state}`),
    };
  };
  expect(await of([], env)).toEqual({
    status: 0,
    states: [
      ...['settings warning', 'database ok', 'clock ok', 'proxy ok'],
      ...['vendors ok', 'mail ok', 'certificates warning'],
    ],
  });
  const ill = await of(['--url', 'https://127.0.0.1:9'], {
    ...{ TRUST_PROXY: 'x', SMTP_URL: 'smtp://127.0.0.1:9' },
    ...{ MAIL_FROM: 'x@example.com', DOORLIST_URL: 'https://x.example' },
  });
  expect(ill.status).toBe(1);
  expect(ill.states).toContain('proxy problem');
  expect(ill.states).toContain('certificates problem');
  expect(ill.states).toContain('mail problem');
  expect((await of([], {})).states).toContain('proxy warning');
});

it('names origins whose pages come unencrypted over a network, and no others', async () => {
  const data = makeFolder();
  await runCli([
    ...['site', 'add', 'shop', '--data', data],
    ...['https://shop.example', 'capacitor://localhost'].flatMap(toOrigin),
    ...['http://localhost:3000', 'http://shop.example'].flatMap(toOrigin),
  ]);
  const { stdout } = await runCli(['doctor', '--data', data]);
  expect(stdout.match(/Pages of \S+/g)).toEqual([
    'Pages of http://shop.example',
  ]);
});

it('a file that a command can’t read is named in words', async () => {
  const data = makeFolder();
  const list = ['bans', 'import', '--data', data];
  expect((await runCli([...list, '/no/such/list'])).stderr).toContain(
    'doorlist: There is no file /no/such/list.',
  );
  expect((await runCli([...list, data])).stderr).toContain(
    'is a folder. Expected a file.',
  );
});

it('says whether the provider answers that people sign in by', async () => {
  const origin = 'https://bans.example.com';
  const ana = { email: 'ana@shop.example', email_verified: true };
  const { env } = await startOpenIdProvider(origin, ana);
  const args = ['doctor', '--data', makeFolder()];
  const given = { ...env, DOORLIST_URL: origin };
  expect((await runCli(args, { env: given })).stdout).toMatch(
    /ok +sign-in +Lamps answers\./,
  );
  const away = { ...given, OIDC_ISSUER: 'http://127.0.0.1:9' };
  const { stdout, status } = await runCli(args, { env: away });
  expect(stdout).toMatch(/FAIL +sign-in +The OpenID provider: /);
  expect(status).toBe(1);
});
