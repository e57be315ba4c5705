import type { Logger } from 'pino';
import { spellEmail } from '../keys/email';
import type { Secrets } from '../lib/secrets';
import type { Mailer } from '../mail/create-mailer';
import type { StoredAppeal } from '../store/appeals';
import { toAppealPath } from '../verdict/appeal-link';
import { findAppealTexts } from './texts';

/** Mails people what was answered on their appeals. */
export interface AppealMails {
  /** Mails those who gave an email, and does not wait for it. */
  mailAnswers(appeals: readonly StoredAppeal[]): void;
  /** Resolves once no mail is on its way. */
  stop(): Promise<void>;
}

interface Deps {
  secrets: Secrets;
  mailer: Mailer;
  /** Origin that people reach the gateway at. */
  publicUrl: string;
  log: Logger;
}

/**
 * Returns the mail of an answer: nothing in it was written by whoever appealed,
 * as anybody may have given anybody's address.
 */
const writeMail = (
  { secrets, publicUrl }: Pick<Deps, 'secrets' | 'publicUrl'>,
  appeal: StoredAppeal,
  to: string,
) => {
  const { mailSubject, reference } = findAppealTexts(appeal.language);
  const path = `${toAppealPath(secrets, appeal)}&lang=${appeal.language}`;
  return {
    to,
    subject: mailSubject,
    text: `${appeal.answer}

${reference}: ${appeal.reference}
${new URL(path, publicUrl).href}
`,
  };
};

/** Creates what mails answers; one that is not sent stands on the page even so. */
export const createAppealMails = (deps: Deps): AppealMails => {
  const { mailer, log } = deps;
  const running = new Set<Promise<void>>();
  const mail = async (appeal: StoredAppeal) => {
    const to = spellEmail(appeal.contact);
    if (to === undefined) return;
    await mailer.send(writeMail(deps, appeal, to));
  };
  return {
    mailAnswers(appeals) {
      for (const appeal of appeals) {
        const work = mail(appeal)
          .catch((error: unknown) => log.error({ err: error }, 'mail not sent'))
          .finally(() => running.delete(work));
        running.add(work);
      }
    },
    async stop() {
      await Promise.all(running);
    },
  };
};
