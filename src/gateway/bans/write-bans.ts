import { randomCode, type Secrets } from '../lib/secrets';
import { insertAudits, insertChanges } from '../store/changes';
import { searchText } from '../store/search';
import { publishKeys } from './publish-keys';
import { toNetworks } from '../keys/canonical-key';
import type { Act, BanDraft } from './draft';
import type { Db } from '../store/db';
import type { Key } from '../keys/key';

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
  const bans = await insertBans(trx, drafts, { by, at });
  const keys = await insertKeys(trx, bans);
  await insertSites(trx, bans);
  await publishKeys(trx, secrets, keys, first.sites, at);
  await insertAudits(
    trx,
    bans.map(({ id, draft }) => ({
      by,
      at,
      action: 'ban',
      subject: id,
      detail: {
        keys: draft.keys.map(({ kind, value }) => ({ kind, value })),
        sites: draft.sites,
        until: draft.until,
      },
    })),
  );
  await insertChanges(
    trx,
    bans.map(({ id }) => ({ kind: 'ban', subject: id, at })),
  );
  return bans.map(({ id }) => id);
};

const banRow = (draft: BanDraft, { by, at }: Act) => {
  const reference = randomCode();
  return {
    reason: draft.reason,
    note: draft.note,
    until: draft.until,
    created_at: at,
    created_by: by.id,
    created_by_name: by.name,
    created_by_user: by.isUser ? 1 : 0,
    session: draft.session ?? null,
    visitor_name: draft.visitorName ?? null,
    source: draft.source,
    acquire_type: draft.acquireType ?? null,
    reference,
    hits: 0,
    search: searchText([
      ...draft.keys.flatMap(({ value, typed }) => [value, typed]),
      draft.visitorName ?? '',
      draft.session ?? '',
      reference,
      draft.reason,
      draft.note,
    ]),
  };
};

const insertBans = async (
  trx: Db,
  drafts: readonly BanDraft[],
  act: Act,
): Promise<Written[]> => {
  const ids = await trx
    .insertInto('bans')
    .values(drafts.map((draft) => banRow(draft, act)))
    .returning('id')
    .execute();
  // In no promised order, but each later row has the greater id.
  ids.sort((one, other) => one.id - other.id);
  return drafts.flatMap((draft, index) => {
    const row = ids[index];
    return row ? { id: row.id, draft } : [];
  });
};

const insertKeys = async (
  trx: Db,
  bans: readonly Written[],
): Promise<(Key & { id: number })[]> => {
  const keys = await trx
    .insertInto('ban_keys')
    .values(
      bans.flatMap(({ id, draft }) =>
        draft.keys.map(({ kind, value, typed }) => ({
          ban: id,
          kind,
          value,
          typed,
        })),
      ),
    )
    .returning(['id', 'kind', 'value'])
    .execute();
  // A range is found by the networks that make it up, all else by its value.
  const networks = keys.flatMap((key) => {
    const parts = toNetworks(key);
    return parts.length < 2
      ? []
      : parts.map(({ text }) => ({ network: text, ban_key: key.id }));
  });
  if (networks.length) {
    await trx.insertInto('key_networks').values(networks).execute();
  }
  return keys;
};

const insertSites = async (
  trx: Db,
  bans: readonly Written[],
): Promise<void> => {
  const rows = bans.flatMap(({ id, draft }) =>
    draft.sites.map((site) => ({ ban: id, site })),
  );
  if (rows.length) await trx.insertInto('ban_sites').values(rows).execute();
};
