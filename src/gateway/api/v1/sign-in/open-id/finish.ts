import type { Context } from 'hono';
import { accountEmail } from '../../../../auth/account-email';
import { OPEN_ID_CALLBACK, type OpenId } from '../../../../auth/open-id';
import { signChallenge } from '../../../../auth/sign-in-challenge';
import type { GatewayDeps, GatewayEnv } from '../../../../deps';
import { hasSecondFactor } from '../../../../store/second-factors';
import { findUserByEmail } from '../../../../store/users';
import { defineRoute } from '../../../openapi/define-route';
import { nothing } from '../../../openapi/operation';
import { signInPerson } from '../../../shared/sign-in-person';
import { SIGNING_IN } from '../group';
import { takeAttemptCookie } from './attempt-cookie';
import { noOpenId } from './no-open-id';

/** Returns the email that the provider vouches for; undefined if it does not. */
const findVouchedEmail = async (
  c: Context<GatewayEnv>,
  deps: GatewayDeps,
  openId: OpenId,
): Promise<string | undefined> => {
  const attempt = takeAttemptCookie(c, deps);
  if (!attempt) return undefined;
  try {
    return await openId.finish(new URL(c.req.url).search, attempt);
  } catch (error) {
    // Without what the provider answered: that may be about a person.
    const { name, code } = Object(error) as { name?: string; code?: string };
    deps.log.warn(
      { name, code },
      'sign-in by OpenID refused: compare the provider’s settings with docs/people.md',
    );
    return undefined;
  }
};

/** Signs in whoever the provider vouches for; returns the console's fragment. */
const signIn = async (
  c: Context<GatewayEnv>,
  deps: GatewayDeps,
  openId: OpenId,
): Promise<string> => {
  const { db, secrets, now, signInLog } = deps;
  const email = await findVouchedEmail(c, deps, openId);
  if (email === undefined) return '#openid=refused';
  const user = await signInLog.watch({ email, from: c.var.from }, async () => {
    const found = await findUserByEmail(db, accountEmail(email) ?? '');
    return found && found.disabled_at === null ? found : undefined;
  });
  if (!user) return '#openid=unknown';
  if (await hasSecondFactor(db, user.id)) {
    const { challenge } = signChallenge(secrets.challengeKey, user, now());
    return `#challenge=${challenge}`;
  }
  await signInPerson(c, deps, user);
  return '';
};

/** `GET /v1/sign-in/openid/callback`. */
export const finishOpenIdRoute = defineRoute({
  ...SIGNING_IN,
  method: 'get',
  path: OPEN_ID_CALLBACK,
  id: 'finishOpenIdSignIn',
  summary: 'Come back from the provider of OpenID Connect',
  description:
    'Signs in the active user whose email address the provider has verified, and always leads to the console, which says what went wrong. Nobody is added. Who has a second factor is asked for its code.',
  security: [],
  // Providers add parameters of their own.
  tolerant: true,
  answers: { 302: nothing('To the console') },
  codes: ['not_found'],
  handler: (deps) => async (c) => {
    const { openId } = deps;
    if (!openId) throw noOpenId();
    const fragment = await signIn(c, deps, openId);
    c.header('cache-control', 'no-store');
    return c.redirect(new URL(`/console${fragment}`, openId.origin).href);
  },
});
