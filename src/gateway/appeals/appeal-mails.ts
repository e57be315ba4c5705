import { spellEmail } from '../keys/email';
import type { Secrets } from '../lib/secrets';
import type { MailQueue } from '../mail/create-mail-queue';
import type { StoredAppeal } from '../store/appeals';
import { toAppealPath } from '../verdict/appeal-link';
import { findAppealTexts } from './texts';

interface Deps {
  secrets: Secrets;
  /** Absent in a gateway that sends no mail. */
  mailQueue?: MailQueue | undefined;
  /** Origin that people reach the gateway at. */
  publicUrl?: string | undefined;
}

/**
 * Mails people what was answered on their appeals, if they gave an email, and
 * does not wait for it. Nothing in it was written by whoever appealed, as anybody
 * may have given anybody's address; the answer stands on the page even so.
 */
export const mailAnswers = (
  { secrets, mailQueue, publicUrl }: Deps,
  appeals: readonly StoredAppeal[],
): void => {
  for (const appeal of appeals) {
    const to = spellEmail(appeal.contact);
    if (to === undefined || !mailQueue) continue;
    const { mailSubject, reference } = findAppealTexts(appeal.language);
    const path = `${toAppealPath(secrets, appeal)}&lang=${appeal.language}`;
    mailQueue.send({
      ...{ to, subject: mailSubject },
      text: `${appeal.answer}

${reference}: ${appeal.reference}
${new URL(path, publicUrl).href}
`,
    });
  }
};
