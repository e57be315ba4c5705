import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** A mail that a server took. */
interface Taken {
  to: string[];
  /** Head and body, without the soft line breaks of its encoding. */
  source: string;
}

/** What the server asks of those who send. */
const MAIL_USER = { user: 'doorlist', pass: 'p@ss/word' };

/** Starts an SMTP server on this machine, gone when the test is. */
export const startMailServer = async () => {
  const taken: Taken[] = [];
  let refuses = false;
  const server = new SMTPServer({
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _, done) =>
      username === MAIL_USER.user && password === MAIL_USER.pass
        ? done(null, { user: username })
        : done(new Error('wrong password')),
    onRcptTo: ({ address }, _, done) =>
      refuses ? done(new Error(`${address} is unknown`)) : done(),
    onData(stream, session, done) {
      void text(stream).then((source) => {
        taken.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          source: source
            .replace(/=\r\n/g, '')
            .replace(/=3D/g, '=')
            .replace(/\r\n/g, '\n'),
        });
        done();
      });
    },
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const stop = () =>
    new Promise<void>((resolve) => server.close(() => resolve()));
  onTestFinished(stop);
  const { port } = server.server.address() as AddressInfo;
  const credentials = `${MAIL_USER.user}:${encodeURIComponent(MAIL_USER.pass)}`;
  return {
    taken,
    url: `smtp://${credentials}@127.0.0.1:${port}`,
    refuse: () => {
      refuses = true;
    },
    stop,
  };
};
