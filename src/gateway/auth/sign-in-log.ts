import type { Logger } from 'pino';
import { callerAt, type RequestAddress } from '../http/client-address';
import { createWindowCounter } from '../http/window-counter';
import { accountEmail } from './account-email';
import { ApiError } from '../lib/errors/api-error';
import type { Secrets } from '../lib/secrets';
import { insertAudit } from '../store/changes';
import type { Db } from '../store/db';
import { findUserByEmail } from '../store/users';

/** Who signs in, or tries to. */
interface SignIn {
  email: string;
  from: RequestAddress;
}

/**
 * Writes sign-ins, and failures of them, to the log and the audit trail. Email and
 * address stand there as hashes with the installation's key.
 */
export interface SignInLog {
  /** Runs a check of a password, and writes down if it fails. */
  watch<User>(
    signIn: SignIn,
    check: () => Promise<User | undefined>,
  ): Promise<User | undefined>;
  /** Writes down that somebody signed in. */
  succeeded(signIn: SignIn, user: { id: number; name: string }): Promise<void>;
}

interface Deps {
  db: Db;
  secrets: Pick<Secrets, 'pseudonym'>;
  log: Logger;
  now: () => number;
}

const QUARTER_HOUR = 15 * 60_000;
/** Failures at one address that are audited: each is a write. */
const AUDITED = 20;

/** Creates the log of sign-ins. */
export const createSignInLog = ({ db, secrets, log, now }: Deps): SignInLog => {
  const audited = createWindowCounter({
    most: AUDITED,
    milliseconds: QUARTER_HOUR,
    now,
  });
  const describe = ({ email, from }: SignIn) => ({
    email: secrets.pseudonym(`email ${accountEmail(email) ?? email}`),
    address: secrets.pseudonym(`address ${callerAt(from)}`),
  });

  const auditFailure = async (signIn: SignIn) => {
    if (audited.count(callerAt(signIn.from)) > 0) return;
    const detail = describe(signIn);
    const user = await findUserByEmail(db, accountEmail(signIn.email) ?? '');
    await insertAudit(db, {
      by: { id: null, name: 'somebody' },
      at: now(),
      action: 'fail to sign in',
      subject: user?.id ?? detail.email,
      detail,
    });
  };
  const failed = (signIn: SignIn, because: 'wrong' | 'throttled') => {
    log.warn({ ...describe(signIn), because }, 'sign-in failed');
    // Those that are throttled are not looked at, so they tell nothing more.
    if (because === 'throttled') return;
    auditFailure(signIn).catch((error: unknown) =>
      log.error({ err: error }, 'sign-in not audited'),
    );
  };

  return {
    async watch(signIn, check) {
      try {
        const user = await check();
        if (!user) failed(signIn, 'wrong');
        return user;
      } catch (error) {
        const isThrottled =
          error instanceof ApiError && error.code === 'rate_limited';
        if (isThrottled) failed(signIn, 'throttled');
        throw error;
      }
    },
    async succeeded(signIn, { id, name }) {
      const detail = describe(signIn);
      log.info({ ...detail, user: id }, 'signed in');
      await insertAudit(db, {
        by: { id, name, isUser: true },
        at: now(),
        action: 'sign in',
        subject: id,
        detail,
      });
    },
  };
};
