import { PassThrough, Readable } from 'node:stream';
import { EventEmitter, once } from 'node:events';
import { expect, it } from 'vitest';
import { createProgram } from '../../../src/cli/create-program';
import { listSettings } from '../../deploy-files';
import { makeFolder } from '../support/run-cli';

it('docs/deploy/README.md lists every variable that the gateway reads, and no other', async () => {
  const url = 'https://bans.example.com';
  const values: Record<string, string> = {
    ...{ DOORLIST_DATA: makeFolder(), DOORLIST_URL: url },
    ...{ SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'doorlist@example.com' },
    // Else nobody asks for what goes with them.
    ...{ OIDC_ISSUER: url, OIDC_CLIENT_ID: 'id', OIDC_CLIENT_SECRET: 'secret' },
  };
  const read = new Set<string>();
  const env = new Proxy(values, {
    get: (all, name) => {
      read.add(String(name));
      return all[String(name)];
    },
  });
  const stdout = new PassThrough();
  const signals = new EventEmitter();
  const program = createProgram({
    ...{ stdin: Readable.from(['']), stdout, stderr: new PassThrough() },
    ...{ env, signals },
  });
  const exited = program.parseAsync(['serve', '--port', '0']);
  await once(stdout, 'data');
  signals.emit('SIGTERM');
  expect(await exited).toBe(0);
  expect(listSettings().toSorted()).toEqual([...read].toSorted());
});
