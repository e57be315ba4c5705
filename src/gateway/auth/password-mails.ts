import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { addressOwners } from '../http/limited-owners';
import type { RequestAddress } from '../http/client-address';
import { createWindowCounter } from '../http/window-counter';
import { rateLimited } from '../lib/errors/rate-limited';
import { insertAudit } from '../store/changes';
import type { Db } from '../store/db';
import { findUserByEmail } from '../store/users';
import { accountEmail } from './account-email';
import { mailPasswordLink, type LinkMailing } from './mail-password-link';
import {
  makePasswordLink,
  writePasswordLink,
  type PasswordLink,
} from './password-link';

/** Mails links by which people choose a password. */
export interface PasswordMails {
  /** Mails a link that an administrator made; returns whether it was sent. */
  mailLink(
    to: { email: string; name: string },
    link: PasswordLink,
  ): Promise<boolean>;
  /**
   * Mails a link to who forgot their password, if somebody has that address. It
   * does so once the request is answered, so that no answer tells who exists.
   *
   * @throws ApiError `rate_limited`, whoever exists
   */
  askForLink(email: string, from: RequestAddress): void;
  /** Resolves once no mail is on its way. */
  stop(): Promise<void>;
}

interface Deps extends LinkMailing {
  db: Db;
  log: Logger;
  now: () => number;
}

const MINUTE = 60_000;
/** Milliseconds that a link lasts which somebody asked for unseen. */
const LIFE = 60 * MINUTE;
/** Milliseconds until a request for a link has been answered, for certain. */
const ANSWERED = 50;

/** Creates what mails links; it keeps none, so an unsent one is made anew. */
export const createPasswordMails = ({
  db,
  log,
  now,
  ...mailing
}: Deps): PasswordMails => {
  const asking = createWindowCounter({
    ...{ most: 10, milliseconds: 15 * MINUTE, now },
  });
  const mailed = createWindowCounter({
    ...{ most: 3, milliseconds: 60 * MINUTE, now },
  });
  const running = new Set<Promise<void>>();

  const mailLink: PasswordMails['mailLink'] = async (to, link) => {
    try {
      await mailPasswordLink(mailing, to, link);
      return true;
    } catch (error) {
      log.error({ err: error }, 'mail not sent');
      return false;
    }
  };

  const mailReset = async (given: string) => {
    await sleep(ANSWERED);
    const user = await findUserByEmail(db, accountEmail(given) ?? '');
    // Who was invited has a link that lasts longer.
    if (!user || user.disabled_at !== null || user.password_hash === '') return;
    if (mailed.count(user.email) > 0) return;
    const at = now();
    const link = makePasswordLink(at, LIFE);
    if (!(await mailLink(user, link))) return;
    await db.transaction().execute(async (trx) => {
      await writePasswordLink(trx, user.id, link);
      await insertAudit(trx, {
        by: { id: null, name: 'somebody' },
        ...{ at, action: 'change user', subject: user.id },
        detail: { link: true, mailed: true },
      });
    });
  };

  return {
    mailLink,
    askForLink(email, from) {
      const waits = addressOwners(from).map(({ key, share }) =>
        asking.count(key, share),
      );
      const wait = Math.max(...waits);
      if (wait > 0) throw rateLimited('Too many links were asked for', wait);
      const work = mailReset(email)
        .catch((error: unknown) => log.error({ err: error }, 'no link mailed'))
        .finally(() => running.delete(work));
      running.add(work);
    },
    async stop() {
      await Promise.all(running);
    },
  };
};
