import { isIP } from 'node:net';
import { connect } from 'node:tls';
import { ConfigError } from '../lib/errors/config-error';

/** Milliseconds. */
const PATIENCE = 10_000;

/**
 * Returns when the certificate of an https address ends, in milliseconds since
 * 1970.
 *
 * @throws an error that says why it cannot be reached, or is not trusted
 */
export const findCertificateEnd = (url: string): Promise<number> => {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol !== 'https:') {
    throw new ConfigError(
      'expected an address such as https://bans.example.com.',
    );
  }
  const { hostname, port } = parsed;
  return new Promise((resolve, reject) => {
    const socket = connect(
      {
        ...{
          host: hostname,
          port: Number(port || 443),
          ...(!isIP(hostname) && { servername: hostname }),
        },
        timeout: PATIENCE,
      },
      () => {
        resolve(Date.parse(socket.getPeerCertificate().valid_to));
        socket.end();
      },
    );
    socket.on('timeout', () => socket.destroy(new Error('no answer in 10 s')));
    socket.on('error', reject);
  });
};
