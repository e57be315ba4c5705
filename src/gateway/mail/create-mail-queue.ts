import type { Logger } from 'pino';
import type { Mail, Mailer } from './create-mailer';

/** Sends mail while nobody waits for it. */
export interface MailQueue {
  /** Sends a mail; that it was not sent is logged, without its address. */
  send(mail: Mail): void;
  /** Resolves once no mail is on its way. */
  stop(): Promise<void>;
}

/** Creates a queue; what it does not send is nobody's any more. */
export const createMailQueue = ({
  mailer,
  log,
}: {
  mailer: Mailer;
  log: Logger;
}): MailQueue => {
  const running = new Set<Promise<void>>();
  return {
    send(mail) {
      const work = mailer
        .send(mail)
        .catch((error: unknown) => log.error({ err: error }, 'mail not sent'))
        .finally(() => running.delete(work));
      running.add(work);
    },
    async stop() {
      await Promise.all(running);
    },
  };
};
