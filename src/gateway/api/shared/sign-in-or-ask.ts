import type { Context } from 'hono';
import type { CodeNeeded } from '../../../protocol/second-factor';
import { signChallenge } from '../../auth/sign-in-challenge';
import type { GatewayDeps, GatewayEnv } from '../../deps';
import { isoTime } from '../../lib/iso-time';
import { hasSecondFactor } from '../../store/second-factors';
import type { UserRow } from '../../store/users';
import { signInPerson } from './sign-in-person';

/**
 * Answers a person who has proven the first factor: signed in, or asked for a
 * code if they have a second one.
 */
export const signInOrAsk = async (
  c: Context<GatewayEnv>,
  deps: GatewayDeps,
  user: UserRow,
) => {
  if (!(await hasSecondFactor(deps.db, user.id))) {
    return c.json(await signInPerson(c, deps, user));
  }
  const { challenge, expiresAt } = signChallenge(
    deps.secrets.challengeKey,
    user,
    deps.now(),
  );
  c.header('cache-control', 'no-store');
  const answer = { challenge, expiresAt: isoTime(expiresAt) };
  return c.json(answer satisfies CodeNeeded, 202);
};
