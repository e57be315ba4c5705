import { createHmac } from 'node:crypto';
import type { TestGateway } from './harness';

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

export const encode = (value: unknown): string =>
  Buffer.from(
    typeof value === 'string' ? value : JSON.stringify(value),
  ).toString('base64url');

/** Header, claims and HMAC, as a site's server would put them together. */
export const sign = (
  key: string,
  claims: unknown,
  header: object = { alg: 'HS256', typ: 'JWT' },
): string => {
  const text = `${encode(header)}.${encode(claims)}`;
  const signature = createHmac('sha256', key).update(text).digest('base64url');
  return `${text}.${signature}`;
};

/** Seconds since 1970, some milliseconds from the gateway's now. */
export const secondsFrom = ({ now }: TestGateway, milliseconds = 0): number =>
  Math.floor((now() + milliseconds) / 1000);

/** What the site's server proves of a visitor, for an hour. */
export const identityOf = (
  gateway: TestGateway,
  claims: object,
  { site = 'default', generation = 1 } = {},
): string =>
  sign(gateway.secrets.identityKey(site, generation), {
    aud: site,
    exp: secondsFrom(gateway, 60 * MINUTE),
    ...claims,
  });

/** A visit with an identity, whatever the gateway makes of it. */
export const visitAs = (
  gateway: TestGateway,
  identity: string,
  { site = 'default', ...more }: { site?: string; visitor?: string } = {},
): Promise<Response> =>
  gateway.ask(`/v1/sites/${site}/visits`, {
    method: 'POST',
    json: { identity, ...more },
  });
