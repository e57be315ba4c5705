import { randomCode, type Secrets } from '../lib/secrets';
import { insertBanKeys } from '../store/ban-keys';
import { insertBans, insertBanSites } from '../store/bans';
import { insertAudits, insertChanges } from '../store/changes';
import { listChatBeginnings } from '../store/chat-beginnings';
import { traceBans } from '../evaders/trace-bans';
import { insertEvidence } from '../store/evidence';
import { banSearchText } from './ban-search-text';
import { publishKeys } from './publish-keys';
import { recordBanEvents } from './record-ban-events';
import type { Act, BanDraft } from './draft';
import type { Db } from '../store/db';

interface Written {
  id: number;
  draft: BanDraft;
}

/**
 * Writes new bans of the same sites with all that belongs to them: their tags,
 * an audit line and a change each. Part of a transaction.
 *
 * @returns their ids, in the order of the drafts
 */
export const writeBans = async (
  trx: Db,
  secrets: Secrets,
  drafts: readonly BanDraft[],
  { by, at }: Act,
): Promise<number[]> => {
  const [first] = drafts;
  if (!first) return [];
  const chats = await listChatBeginnings(
    trx,
    drafts.flatMap(({ session }) => session ?? []),
  );
  const ids = await insertBans(
    trx,
    drafts.map((draft) => {
      const chat = chats.get(draft.session ?? '');
      return {
        ...banRow(draft, { by, at }),
        language: chat?.language ?? null,
        began_at: chat?.beganAt ?? null,
      };
    }),
  );
  const bans = drafts.flatMap((draft, index): Written[] => {
    const id = ids[index];
    return id === undefined ? [] : [{ id, draft }];
  });
  const keys = await insertBanKeys(
    trx,
    bans.flatMap(({ id, draft }) =>
      draft.keys.map(({ kind, value, typed, until = null, askedUntil }) => ({
        ban: id,
        ...{ kind, value, typed, until },
        // What is listed of strangers makes nobody alike.
        ...(draft.blocklist !== undefined && { coarse: null }),
        to_approve: askedUntil === undefined ? 0 : 1,
        asked_until: askedUntil ?? null,
      })),
    ),
  );
  await insertBanSites(
    trx,
    bans.flatMap(({ id, draft }) =>
      draft.sites.map((site) => ({ ban: id, site })),
    ),
  );
  await traceBans(
    trx,
    secrets.traceKey,
    bans.map(({ id, draft: { keys: own, session } }) => ({
      ...{ id, keys: own, session },
    })),
  );
  await publishKeys(trx, secrets, keys, first.sites, at);
  const keyIds = new Map<number, number[]>(bans.map(({ id }) => [id, []]));
  for (const key of keys) keyIds.get(key.ban)?.push(key.id);
  await insertAudits(
    trx,
    bans.map(({ id, draft }) => ({
      by,
      at,
      action: 'ban',
      subject: id,
      detail: {
        keys: keyIds.get(id) ?? [],
        sites: draft.sites,
        until: draft.until,
        ...((draft.effect ?? 'refuse') !== 'refuse' && {
          effect: draft.effect,
        }),
      },
    })),
  );
  await insertChanges(
    trx,
    bans.map(({ id }) => ({ kind: 'ban', subject: id, at })),
  );
  for (const { id, draft } of bans) {
    const { session } = draft;
    if (session !== undefined) {
      await insertEvidence(trx, { session, ban: id, at, endsAt: null });
    }
  }
  const written = bans.map(({ id }) => id);
  await recordBanEvents(trx, 'ban', written, at);
  return written;
};

const banRow = (draft: BanDraft, { by, at }: Act) => {
  const reference = randomCode();
  return {
    reason: draft.reason,
    note: draft.note,
    effect: draft.effect ?? 'refuse',
    text: draft.text ?? '',
    until: draft.until,
    created_at: at,
    created_by: by.id,
    created_by_name: by.name,
    created_by_user: by.isUser ? 1 : 0,
    session: draft.session ?? null,
    visitor_name: draft.visitorName ?? null,
    source: draft.source,
    sparing: draft.sparing ? 1 : 0,
    automatic: draft.automatic ? 1 : 0,
    blocklist: draft.blocklist ?? null,
    to_approve: draft.asked ? 1 : 0,
    asked_until: draft.asked?.until ?? null,
    acquire_type: draft.acquireType ?? null,
    reference,
    hits: 0,
    search: banSearchText({ ...draft, reference }),
  };
};
