import { writeBans } from '../../../bans/write-bans';
import {
  insertVendorBans,
  updateVendorBan,
  type VendorBanRow,
} from '../../../store/vendors/ban-states';
import type { VendorBan } from '../../clients/client';
import { withRemoteBans } from '../push/create-ban';
import { stateOf } from '../update-state';
import {
  classifyBans,
  isRefused,
  unmatchedBans,
  type Classified,
} from './classify';
import type { SyncContext } from '../context';
import { VENDOR_NAMES } from '../../state/vendor-kinds';
import type { Act, BanDraft } from '../../../bans/draft';
import type { Db } from '../../../store/db';
import { keyId } from '../../../keys/key';

const emptyRow = (
  { account, now }: SyncContext,
  { key, ban }: Classified,
): Omit<VendorBanRow, 'id'> => ({
  account: account.id,
  kind: key.kind,
  value: key.value,
  wish: 'present',
  kept: 1,
  until: ban.until,
  reason: ban.reason,
  vendor_ids: [],
  ends_there: null,
  there_since: null,
  sent_at: null,
  newest_before: null,
  state: 'pending',
  why: null,
  attempts: 0,
  next_try_at: null,
  changed_at: now(),
});

type Row = Omit<VendorBanRow, 'id'> & { id?: number };

/** A row as one piece of news leaves it. */
const rowAfter = (context: SyncContext, row: Row, news: Classified): Row => {
  const at = context.now();
  // What they lifted meanwhile shows when the list is through.
  const found = withRemoteBans({ id: 0, ...row }, [news.ban], at);
  const next = { ...row, ...found, changed_at: at };
  if (news.what === 'refused') {
    const why = news.why ?? null;
    const refused = { state: 'refused', wish: 'absent' } as const;
    return { ...next, ...refused, why, next_try_at: null };
  }
  if (news.what === 'imported') {
    // It lasts longer than all that is banned here.
    const { until } = news.ban;
    Object.assign(next, { wish: 'present', kept: 1, until });
  }
  return { ...next, ...stateOf({ id: 0, ...next }, at) };
};

const writeRows = async (
  trx: Db,
  context: SyncContext,
  all: readonly Classified[],
): Promise<void> => {
  const rows = new Map<string, Row>();
  for (const news of all) {
    const name = keyId(news.key);
    const row = rows.get(name) ?? news.row ?? emptyRow(context, news);
    rows.set(name, rowAfter(context, row, news));
  }
  const made: Omit<VendorBanRow, 'id'>[] = [];
  for (const { id, ...row } of rows.values()) {
    if (id === undefined) made.push(row);
    else await updateVendorBan(trx, id, row);
  }
  await insertVendorBans(trx, made);
};

/** A ban here for each of theirs: with those of its keys that are new. */
const draftsOf = (
  { account, served }: SyncContext,
  all: readonly Classified[],
) => {
  const drafts = new Map<VendorBan, BanDraft>();
  for (const { ban, key, what } of all) {
    if (what !== 'imported') continue;
    const draft = drafts.get(ban) ?? {
      keys: [],
      sites: [...served.sites],
      until: ban.until,
      reason: ban.reason,
      note: '',
      source: account.vendor,
    };
    draft.keys.push(key);
    drafts.set(ban, draft);
  }
  return drafts;
};

/** By a token that is none: no person here banned anybody. */
const actOf = (
  { account, now }: SyncContext,
  { createdBy }: VendorBan,
): Act => {
  const vendor = VENDOR_NAMES[account.vendor];
  const name = createdBy ? `${createdBy} (${vendor})` : vendor;
  return { by: { id: 0, name }, at: now() };
};

const writeImports = async (
  trx: Db,
  context: SyncContext,
  all: readonly Classified[],
): Promise<void> => {
  const byDoer = new Map<string, { act: Act; drafts: BanDraft[] }>();
  for (const [ban, draft] of draftsOf(context, all)) {
    const act = actOf(context, ban);
    const group = byDoer.get(act.by.name) ?? { act, drafts: [] };
    group.drafts.push(draft);
    byDoer.set(act.by.name, group);
  }
  for (const { act, drafts } of byDoer.values()) {
    await writeBans(trx, context.secrets, drafts, act);
  }
};

/**
 * Takes in what the vendor lists and we do not know: their bans become bans
 * here. The row that says that a ban is there is written before the ban, in
 * one transaction, so nothing ever asks the vendor for what came from it.
 */
export const importBans = async (
  context: SyncContext,
  bans: readonly VendorBan[],
  dryRun: boolean,
): Promise<Classified[]> => {
  const unknown = await unmatchedBans(context.db, context, bans);
  // Refused ones are looked at each time, and most often change nothing.
  const refused = unknown.every(({ row }) => isRefused(row));
  if (dryRun || refused) {
    const news = await classifyBans(context.db, context, unknown);
    if (dryRun || !news.length) return news;
  }
  return context.write(async (trx) => {
    const still = await unmatchedBans(trx, context, bans);
    const all = await classifyBans(trx, context, still);
    await writeRows(trx, context, all);
    await writeImports(trx, context, all);
    return all;
  });
};
