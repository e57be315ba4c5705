import type { BanDraft } from '../../bans/draft';
import { writeBans } from '../../bans/write-bans';
import { keyId } from '../../keys/key';
import type { Secrets } from '../../lib/secrets';
import type { Db } from '../../store/db';
import { listKeyHolders, type KeyHolder } from '../../store/list-holders';
import { saysAll, saysAllButEnd } from '../says-all';
import type { Result } from '../work';
import type { JobActor } from '../actor';
import type { Entry } from './entry';
import type { PlanContext } from './plan-context';
import { planEntry } from './plan-entry';

const shown = ({ keys: [first, ...others] }: Entry): string =>
  `${first?.value ?? ''}${others.length ? ` and ${others.length} more` : ''}`;

/** Returns who says something already, as the start of a sentence. */
const nameHolder = ({ ban }: KeyHolder): string =>
  ban ? `Ban ${ban}` : 'An earlier line';

/** Returns what becomes of an entry that active bans say already. */
const describeHeld = (
  [first, ...others]: readonly KeyHolder[],
  { until }: BanDraft,
): Pick<Result, 'outcome' | 'why'> => {
  if (!first) return { outcome: 'existing' };
  const isShorter = [first, ...others].every((one) => one.until !== until);
  return isShorter
    ? {
        outcome: 'shorter',
        why: `${nameHolder(first)} holds longer, and stays as it is.`,
      }
    : { outcome: 'existing', why: `${nameHolder(first)} says so already.` };
};

/** Returns what becomes of an entry that active bans say, but end before it. */
const describeLonger = ([first]: readonly KeyHolder[]): Pick<
  Result,
  'outcome' | 'why'
> => ({
  outcome: 'longer',
  ...(first && { why: `${nameHolder(first)} ends earlier.` }),
});

/** Where a chunk’s entries are written, by whom. */
export interface WriteContext extends PlanContext {
  secrets: Secrets;
  actor: JobActor;
  /** Keys that earlier entries of a dry run would have banned. */
  planned: Map<string, KeyHolder[]>;
  dryRun: boolean;
}

/**
 * Writes the bans of some entries, but for those that there are already; of a
 * dry run only says which. Part of a transaction.
 *
 * @returns what became of each, in their order
 */
export const writeEntries = async (
  trx: Db,
  entries: readonly Entry[],
  context: WriteContext,
): Promise<Result[]> => {
  const plans = entries.map((entry) => planEntry(entry, context));
  const drafts = plans.flatMap((plan) => ('draft' in plan ? plan.draft : []));
  const keys = drafts.flatMap((draft) => draft.keys);
  const holders = await listKeyHolders(trx, keys, context.now);
  const holdersOf = (key: BanDraft['keys'][number]) => [
    ...(holders.get(keyId(key)) ?? []),
    ...(context.planned.get(keyId(key)) ?? []),
  ];

  const results: Result[] = [];
  const fresh = new Map<string, { draft: BanDraft; result: Result }[]>();
  for (const [index, plan] of plans.entries()) {
    const entry = entries[index];
    if (!entry) continue;
    const line = { line: entry.line, value: shown(entry) };
    if (!('draft' in plan)) {
      results.push({ ...line, outcome: plan.outcome, why: plan.why });
      continue;
    }
    const { draft } = plan;
    const held = draft.keys.map((key) =>
      holdersOf(key).find((holder) => saysAll(holder, draft)),
    );
    const [first] = held;
    if (first && held.every((one) => one !== undefined)) {
      results.push({ ...line, ...describeHeld(held, draft) });
      continue;
    }
    const briefer = draft.keys.map((key) =>
      holdersOf(key).find((holder) => saysAllButEnd(holder, draft)),
    );
    const isLonger = briefer.every((one) => one !== undefined);
    const result: Result = {
      ...line,
      ...(isLonger ? describeLonger(briefer) : { outcome: 'new' }),
    };
    results.push(result);
    const name = `${draft.effect} ${draft.sites.join()}`;
    const group = fresh.get(name) ?? [];
    group.push({ draft, result });
    fresh.set(name, group);
    // Of the lines to come: a list may have a value twice.
    const { until, sites, effect = 'refuse' } = draft;
    const added = context.dryRun ? context.planned : holders;
    for (const key of draft.keys) {
      const before = added.get(keyId(key)) ?? [];
      added.set(keyId(key), [...before, { ban: 0, until, sites, effect }]);
    }
  }
  if (context.dryRun) return results;
  const { actor: by, now: at, secrets } = context;
  // Bans of the same sites and effect are published together.
  for (const group of fresh.values()) {
    const written = group.map(({ draft }) => draft);
    const ids = await writeBans(trx, secrets, written, { by, at });
    for (const [index, { result }] of group.entries()) {
      result.ban = ids[index];
      result.revision = 1;
    }
  }
  return results;
};
