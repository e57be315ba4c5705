import type { NeverBan } from '../keys/never-ban';
import type { Caller } from '../auth/caller';
import { addSixMonths } from '../lib/add-six-months';
import { isoTime } from '../lib/iso-time';
import type { MailQueue } from '../mail/create-mail-queue';
import { insertAudit, insertChange } from '../store/changes';
import type { Db } from '../store/db';
import { insertEvidence } from '../store/evidence';
import { appliesTo } from '../store/predicates';
import type { SessionRow, SiteRow } from '../store/schema/schema';
import { recordEvents } from '../webhooks/outbox/record-events';
import { describeSession } from './describe-session';

interface Deps {
  db: Db;
  neverBan: NeverBan;
  /** Absent in a gateway that sends no mail. */
  mailQueue?: MailQueue | undefined;
  /** Origin that people reach the gateway at. */
  publicUrl?: string | undefined;
}

/** Who escalates a chat, and why. */
export interface Escalation {
  by: Pick<Caller, 'id' | 'name' | 'isUser'>;
  at: number;
  reason?: string | undefined;
  note?: string | undefined;
}

/** Mails the person on call what is to be looked at, without any of its words. */
const mailOnCall = (
  { mailQueue, publicUrl }: Deps,
  { code, site }: SessionRow,
  { by, at, reason, note }: Escalation,
  to: string,
): void => {
  // A gateway that sends no mail need not know where it is reached.
  if (!mailQueue || publicUrl === undefined) return;
  const lines = [
    `${by.name} escalated the chat ${code} on ${site} at ${isoTime(at)}.`,
    ...(reason ? [`Reason: ${reason}`] : []),
    ...(note ? ['', note] : []),
    ...['', new URL(`/console/chats/${code}`, publicUrl).href, ''],
  ];
  mailQueue.send({
    ...{ to, subject: `Chat ${code} needs you` },
    text: lines.join('\n'),
  });
};

/**
 * Tells the person on call of a chat, by webhook and mail, and keeps what was
 * said for six months. The chat goes on, and nobody is banned.
 */
export const escalateSession = async (
  deps: Deps,
  session: SessionRow,
  { on_call: onCall }: Pick<SiteRow, 'on_call'>,
  escalation: Escalation,
): Promise<void> => {
  const { by, at, reason = '', note = '' } = escalation;
  const { code, site } = session;
  await deps.db.transaction().execute(async (trx) => {
    const endsAt = addSixMonths(at);
    await insertEvidence(trx, { session: code, ban: null, at, endsAt });
    await insertAudit(trx, { by, at, action: 'escalate chat', subject: code });
    await insertChange(trx, { kind: 'session', subject: code, at });
    await recordEvents(
      trx,
      'session.escalated',
      async () => [
        {
          subject: `session ${code}`,
          data: {
            ...(await describeSession({ ...deps, db: trx }, session, at, [
              site,
            ])),
            lastMessage: null,
            escalation: { reason, note, by: { id: by.id, name: by.name } },
          },
          concerns: (sites) => appliesTo([site], sites),
        },
      ],
      at,
    );
  });
  if (onCall) mailOnCall(deps, session, escalation, onCall);
};
