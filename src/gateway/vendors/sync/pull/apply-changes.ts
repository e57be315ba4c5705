import { VENDORS } from '../../../../protocol/vendors';
import type { Act, BanDraft } from '../../../bans/draft';
import { liftKeyIn } from '../../../bans/lift-ban';
import { writeBans } from '../../../bans/write-bans';
import { keyId } from '../../../keys/key';
import type { Db } from '../../../store/db';
import type { VendorBan } from '../../clients/client';
import { recordEvents, type RowEvents } from '../../state/record-events';
import type { SyncContext } from '../context';
import type { Change } from './change';

/** Gathers the events of each row, in order. */
const groupByRow = (changes: readonly Change[]): RowEvents[] => {
  const groups = new Map<string, RowEvents>();
  for (const { row, events } of changes) {
    const before = groups.get(keyId(row)) ?? { row, events: [] };
    groups.set(keyId(row), {
      row: before.row,
      events: [...before.events, ...events],
    });
  }
  return [...groups.values()];
};

/** Drafts a ban for each of the vendor's: of those of its keys that are new. */
const draftImports = (
  { account, served }: SyncContext,
  changes: readonly Change[],
): Map<VendorBan, BanDraft> => {
  const drafts = new Map<VendorBan, BanDraft>();
  for (const change of changes) {
    if (change.what !== 'imported') continue;
    const { ban, key } = change;
    const draft = drafts.get(ban) ?? {
      keys: [],
      sites: [...served.sites],
      until: ban.until,
      reason: ban.reason,
      note: '',
      source: account.vendor,
      sparing: false,
    };
    draft.keys.push(key);
    drafts.set(ban, draft);
  }
  return drafts;
};

/** Returns who banned at the vendor. No token or user here did: the id is 0. */
const toAct = (
  { account, now }: SyncContext,
  { createdBy }: VendorBan,
): Act => {
  const vendor = VENDORS[account.vendor].name;
  const name = createdBy ? `${createdBy} (${vendor})` : vendor;
  return { by: { id: 0, name }, at: now() };
};

const writeImports = async (
  trx: Db,
  context: SyncContext,
  changes: readonly Change[],
): Promise<void> => {
  const byActor = new Map<string, { act: Act; drafts: BanDraft[] }>();
  for (const [ban, draft] of draftImports(context, changes)) {
    const act = toAct(context, ban);
    const group = byActor.get(act.by.name) ?? { act, drafts: [] };
    group.drafts.push(draft);
    byActor.set(act.by.name, group);
  }
  for (const { act, drafts } of byActor.values()) {
    await writeBans(trx, context.secrets, drafts, act);
  }
};

const liftKeys = async (
  trx: Db,
  { account, now }: SyncContext,
  changes: readonly Change[],
): Promise<void> => {
  const vendor = VENDORS[account.vendor].name;
  for (const change of changes) {
    if (change.what !== 'lifted') continue;
    for (const key of change.liftKeys) {
      await liftKeyIn(trx, key, {
        by: { id: null, name: vendor },
        at: now(),
        why: `lifted at ${vendor}`,
      });
    }
  }
};

/**
 * Applies planned changes, in the transaction in which they were observed. A row
 * that says what the vendor has is written before the ban that follows from it,
 * so nothing ever asks the vendor for what came from it.
 */
export const applyChanges = async (
  trx: Db,
  context: SyncContext,
  changes: readonly Change[],
): Promise<void> => {
  await recordEvents(trx, groupByRow(changes), context.now());
  await writeImports(trx, context, changes);
  await liftKeys(trx, context, changes);
};
