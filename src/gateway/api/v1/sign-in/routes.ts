import { Hono } from 'hono';
import { z } from 'zod';
import type { Me, SignedIn } from '../../../../protocol/agent';
import type { GatewayDeps, GatewayEnv } from '../../../deps';
import { checkPassword, closeSignIn, openSignIn } from '../../../auth/sign-in';
import { ApiError } from '../../../lib/errors/api-error';
import { readBody } from '../../../http/read-body';
import { callerAt } from '../../../http/client-address';
import {
  dropSignIn,
  guardWrites,
  keepSignIn,
  requireCaller,
  tokenOf,
} from '../../shared/authentication';
import { isoTime } from '../../../lib/iso-time';

export const signInBody = z.strictObject({
  email: z.string().min(1).max(254),
  password: z.string().min(1).max(1024),
});

/** Signing in and out, and who one is. */
export const signInRoutes = (deps: GatewayDeps) => {
  const { db, now, throttle, sessionTtl } = deps;
  return new Hono<GatewayEnv>()
    .post('/sign-in', guardWrites, async (c) => {
      const given = await readBody(c, signInBody);
      const address = callerAt(c.var.from);
      const user = await checkPassword(db, throttle, { ...given, address });
      if (!user) {
        throw new ApiError(
          'unauthorized',
          'This email and password do not belong together.',
        );
      }
      const { token, expiresAt } = await openSignIn(db, user, {
        now: now(),
        seconds: sessionTtl,
      });
      keepSignIn(c, token, sessionTtl);
      c.header('cache-control', 'no-store');
      return c.json({
        token,
        expiresAt: isoTime(expiresAt),
        role: user.role,
      } satisfies SignedIn);
    })
    .post('/sign-out', guardWrites, async (c) => {
      const token = tokenOf(c);
      if (token !== undefined) await closeSignIn(db, token, now());
      dropSignIn(c);
      return c.body(null, 204);
    })
    .get('/me', requireCaller(deps), (c) => {
      const { id, name, email, role, sites } = c.var.caller;
      const { address, trusted } = c.var.from;
      c.header('cache-control', 'no-store');
      return c.json({
        id,
        name,
        email,
        role,
        sites,
        address: address && trusted ? address.text : null,
        addressesTrusted: trusted,
      } satisfies Me);
    });
};
