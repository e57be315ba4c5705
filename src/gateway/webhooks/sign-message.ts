import { createHmac, randomBytes } from 'node:crypto';

// https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md

const PREFIX = 'whsec_';
const SECRET_BYTES = 32;

/** Returns a new secret of a receiver. */
export const createSecret = (): string =>
  PREFIX + randomBytes(SECRET_BYTES).toString('base64');

/** What is sent to a receiver, and when. */
export interface Message {
  id: string;
  /** Seconds since 1970. */
  timestamp: number;
  body: string;
}

/**
 * Returns the headers of a message as Standard Webhooks has them, with one
 * signature for each secret.
 */
export const signMessage = (
  { id, timestamp, body }: Message,
  secrets: readonly string[],
): Record<string, string> => ({
  'webhook-id': id,
  'webhook-timestamp': String(timestamp),
  'webhook-signature': secrets
    .map((secret) => {
      const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
      const hmac = createHmac('sha256', key);
      return `v1,${hmac.update(`${id}.${timestamp}.${body}`).digest('base64')}`;
    })
    .join(' '),
});
