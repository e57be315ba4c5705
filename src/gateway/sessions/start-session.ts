import { writeLinks } from '../identity/link-identity';
import {
  hashToken,
  randomCode,
  randomToken,
  randomVisitorId,
} from '../lib/secrets';
import { insertChange } from '../store/changes';
import type { SessionRow } from '../store/schema/schema';
import { searchText } from '../store/search';
import { insertSession } from '../store/sessions';
import type { Db } from '../store/db';
import type { Key } from '../keys/key';

export interface SessionDraft {
  site: string;
  widget: string;
  page: string;
  /** Of our visitor token; nothing at a browser's first chat. */
  visitor?: string;
  /** Canonical; null while addresses cannot be trusted. */
  address: string | null;
  claims: { name?: string; email?: string; phone?: string };
  /** Proven by the site's server: links that stay. */
  identity: readonly Key[];
}

/** Writes a session, and the visitor if this is their first. */
export const startSession = async (
  db: Db,
  draft: SessionDraft,
  at: number,
): Promise<{ session: SessionRow; token: string }> => {
  const token = randomToken();
  const { name = null, email = null, phone = null } = draft.claims;
  const code = randomCode();
  const visitor = draft.visitor ?? randomVisitorId();
  const session: SessionRow = {
    code,
    token_hash: hashToken(token),
    site: draft.site,
    widget: draft.widget,
    page: draft.page,
    visitor,
    name,
    email,
    phone,
    address: draft.address,
    started_at: at,
    last_seen_at: at,
    ended_at: null,
    claimed_by: null,
    claimed_by_name: null,
    assigned: 0,
    vendor_account: null,
    vendor_chat_id: null,
    search: searchText([
      code,
      visitor,
      name ?? '',
      email ?? '',
      phone ?? '',
      ...draft.identity.map(({ value }) => value),
      draft.address ?? '',
      draft.page,
    ]),
  };
  await db.transaction().execute(async (trx) => {
    await insertSession(trx, session);
    await writeLinks(trx, session, draft.identity, at);
    await insertChange(trx, { kind: 'session', subject: code, at });
  });
  return { session, token };
};
