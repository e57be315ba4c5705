import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import type { OpenIdAttempt } from '../../../../auth/open-id';
import type { GatewayDeps } from '../../../../deps';
import { openText, sealText } from '../../../../lib/seal-text';

const NAME = 'doorlist-openid';
/** Seconds in which somebody is to come back from the provider. */
const LIFE = 600;
const ABOUT = 'attempt to sign in by OpenID';

const COOKIE = {
  path: '/',
  secure: true,
  httpOnly: true,
  // The way back begins at the provider, whose site is another.
  sameSite: 'Lax',
  prefix: 'host',
} as const;

const kept = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  until: z.number(),
});

type Deps = Pick<GatewayDeps, 'secrets' | 'now'>;

/** Has the browser keep an attempt, sealed, until it comes back. */
export const setAttemptCookie = (
  c: Context,
  { secrets, now }: Deps,
  attempt: OpenIdAttempt,
): void => {
  const text = JSON.stringify({ ...attempt, until: now() + LIFE * 1000 });
  const sealed = sealText(secrets.sealingKey, text, ABOUT);
  setCookie(c, NAME, sealed, { ...COOKIE, maxAge: LIFE });
};

/** Returns the attempt of this browser, once; undefined if there is none. */
export const takeAttemptCookie = (
  c: Context,
  { secrets, now }: Deps,
): OpenIdAttempt | undefined => {
  const sealed = getCookie(c, NAME, 'host');
  deleteCookie(c, NAME, COOKIE);
  const text = openText(secrets.sealingKey, sealed ?? '', ABOUT);
  if (text === undefined) return undefined;
  const { until, ...attempt } = kept.parse(JSON.parse(text));
  return until > now() ? attempt : undefined;
};
