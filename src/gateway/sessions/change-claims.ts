import { flagChat } from '../evaders/flag-chat';
import type { Secrets } from '../lib/secrets';
import { insertChange } from '../store/changes';
import { findWords, listProvenOf } from '../store/evaders/chats';
import type { Db } from '../store/db';
import { updateLiveSession } from '../store/live-sessions';
import type { SessionRow } from '../store/schema/schema';
import { searchText } from '../store/search';
import type { KeptClaims } from './keep-claims';

/** Characters: of a visitor who says something else each time, enough is found. */
const LONGEST_SEARCH = 8000;

/** Returns claims that are told later, with those before where none are given. */
export const mergeClaims = (
  before: KeptClaims,
  now: KeptClaims,
): KeptClaims => {
  const hasName = now.name !== null || now.name_change !== null;
  const hasEmail = now.email !== null || now.email_change !== null;
  const hasPhone = now.phone !== null || now.phone_change !== null;
  const { name, name_change } = hasName ? now : before;
  const { email, typed_email, email_change } = hasEmail ? now : before;
  const { phone, typed_phone, phone_change } = hasPhone ? now : before;
  return {
    ...{ name, name_change },
    ...{ email, typed_email, email_change },
    ...{ phone, typed_phone, phone_change },
  };
};

/** Writes what a running chat's visitor says of themself by now. */
export const changeClaims = async (
  { db, secrets }: { db: Db; secrets: Pick<Secrets, 'traceKey'> },
  session: SessionRow,
  claims: KeptClaims & Pick<SessionRow, 'claims_checked'>,
  at: number,
): Promise<void> => {
  const fields = Object.keys(claims) as (keyof typeof claims)[];
  if (fields.every((field) => claims[field] === session[field])) return;
  const found = searchText([
    claims.name ?? '',
    claims.email ?? claims.typed_email ?? '',
    claims.phone ?? claims.typed_phone ?? '',
  ]);
  const search =
    session.search.length < LONGEST_SEARCH
      ? `${session.search}\n${found}`
      : session.search;
  await db.transaction().execute(async (trx) => {
    const { code } = session;
    if (!(await updateLiveSession(trx, code, { ...claims, search }))) return;
    const proven = await listProvenOf(trx, [session.visitor]);
    const words = await findWords(trx, code);
    const chat = { session: { ...session, ...claims }, proven, words };
    await flagChat(trx, secrets.traceKey, chat, at);
    await insertChange(trx, { kind: 'session', subject: code, at });
  });
};
