import type { AppealReceipt } from '../../protocol/appeals';
import { spellEmail } from '../keys/email';
import { cleanText } from '../lib/clean-text';
import { ApiError } from '../lib/errors/api-error';
import { isoTime } from '../lib/iso-time';
import { findLastAppeal, insertAppeal } from '../store/appeals';
import { listBansById } from '../store/bans';
import { insertAudit, insertChange } from '../store/changes';
import type { Db } from '../store/db';
import { isActive } from '../bans/is-active';
import { planNextAppeal } from './plan-next-appeal';
import { recordAppealEvent } from './record-appeal-event';

/** What a refused person asks. */
export interface AppealDraft {
  /** The id of the ban. */
  ban: number;
  site: string;
  /** What stands for the person. */
  person: string;
  visitor?: string | undefined;
  text: string;
  contact?: string | undefined;
  language: string;
}

/** @throws ApiError `invalid` for a text of which nothing is left */
const clean = (text: string): string => {
  const cleaned = cleanText(text, 'lines');
  if (cleaned) return cleaned;
  throw new ApiError('invalid', 'text: expected some text.', 'text');
};

/** Returns whether an answer can be mailed to what somebody gave, or is not to be. */
export const isContact = (contact: string): boolean =>
  contact === '' || spellEmail(contact) !== undefined;

/** @throws ApiError `invalid` for what no answer can be mailed to */
const cleanContact = (contact = ''): string => {
  const cleaned = cleanText(contact);
  if (isContact(cleaned)) return cleaned;
  throw new ApiError(
    'invalid',
    'contact: expected an email address, such as ana@example.com.',
    'contact',
  );
};

/**
 * Adds an appeal in one transaction, with its audit line and what receivers of
 * webhooks are told.
 *
 * @throws ApiError `duplicate` for a person who asked of this ban in the last 30
 * days; `ban_over` six months after its end; `invalid`
 */
export const addAppeal = (
  db: Db,
  draft: AppealDraft,
  at: number,
): Promise<Omit<AppealReceipt, 'appeal'>> =>
  db.transaction().execute(async (trx) => {
    const { ban: id, site, person, visitor, contact, language } = draft;
    const [ban] = await listBansById(trx, [id]);
    if (!ban) throw new ApiError('not_found', 'There is no such ban.');
    const last = await findLastAppeal(trx, id, person);
    const next = planNextAppeal(ban, last, at);
    if (next === 'too late') {
      throw new ApiError(
        'ban_over',
        'This ban ended more than six months ago.',
        'reference',
      );
    }
    if (next !== 'now') {
      throw new ApiError(
        'duplicate',
        `There is an appeal of yours already. You can ask again from ${isoTime(next)}.`,
        'reference',
      );
    }
    const row = {
      ...{ ban: id, site, person, language, created_at: at },
      visitor: visitor ?? null,
      text: clean(draft.text),
      contact: cleanContact(contact),
      state: 'open' as const,
    };
    const appeal = await insertAppeal(trx, row);
    await insertAudit(trx, {
      ...{ by: { id: null, name: 'visitor' }, at, action: 'appeal' },
      ...{ subject: id, detail: { appeal, active: isActive(ban, at) } },
    });
    await insertChange(trx, { kind: 'appeal', subject: appeal, at });
    await recordAppealEvent(trx, 'appeal.created', appeal, at);
    return {
      reference: ban.reference,
      state: row.state,
      createdAt: isoTime(at),
    };
  });
