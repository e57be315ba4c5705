import type { Context } from 'hono';
import type { SignedIn } from '../../../protocol/people';
import { signDevice } from '../../auth/device-token';
import { openSignIn } from '../../auth/sign-in';
import type { GatewayDeps, GatewayEnv } from '../../deps';
import { isoTime } from '../../lib/iso-time';
import { setDeviceCookie, setSignInCookie } from './credentials';

/**
 * Signs a person in who has proven who they are: sets the cookies of the
 * sign-in and of the device. Returns the answer's body.
 */
export const signInPerson = async (
  c: Context<GatewayEnv>,
  { db, now, secrets, sessionTtl, signInLog }: GatewayDeps,
  user: Parameters<typeof openSignIn>[1] & { email: string },
): Promise<SignedIn> => {
  const opened = await openSignIn(db, user, {
    now: now(),
    seconds: sessionTtl,
  });
  const { token, expiresAt, mustSetSecondFactor } = opened;
  await signInLog.succeeded({ email: user.email, from: c.var.from }, user);
  setSignInCookie(c, token, sessionTtl);
  setDeviceCookie(c, signDevice(secrets.deviceKey, user.id));
  c.header('cache-control', 'no-store');
  return {
    ...{ token, expiresAt: isoTime(expiresAt), role: user.role },
    ...(mustSetSecondFactor && { mustSetSecondFactor }),
  };
};
