import { setImmediate, setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { DatabaseUnavailable } from '../lib/errors/database-unavailable';
import type { EpochRow, ShieldRow, SiteRow } from './schema/schema';
import {
  selectSiteEpochs,
  toServedEpochs,
  type ServedEpoch,
} from './served-epochs';
import { isSiteId } from './sites';
import type { Db } from './db';
import type { WriteStamp } from './write-stamp';

/** A site as it is now: all of it of the same moment. */
export interface SiteNow {
  site: SiteRow;
  /** Origins whose pages may use it; none: every origin on loopback. */
  origins: readonly string[];
  /** Those whose list is served, newest first. */
  epochs: ServedEpoch[];
  /** The greatest id of any ban's key: what is banned now has one up to it. */
  newestKey: number;
  /** Its shield, which may be over by now. */
  shield?: Shielding;
  /** The store is away: bans that were made since it was read are missing. */
  isStale?: true;
}

/** What of a shield decides. */
export type Shielding = Pick<
  ShieldRow,
  'admits' | 'since' | 'until' | 'reference'
>;

type Row = SiteRow &
  EpochRow & {
    newest_key: number | null;
    origin_lines: string | null;
    shield_admits: ShieldRow['admits'] | null;
    shield_since: number | null;
    shield_until: number | null;
    shield_reference: string | null;
  };

const readShield = ({
  shield_admits: admits,
  shield_since: since,
  shield_until: until,
  shield_reference: reference,
}: Row): Shielding | undefined =>
  admits === null || since === null || until === null || reference === null
    ? undefined
    : { admits, since, until, reference };

export type ReadSite = (id: string) => Promise<SiteNow | undefined>;

/** The longest that one query is waited for, in milliseconds. */
const PATIENCE = 100;

/**
 * Milliseconds for which a site is remembered at most: as long as the feed of
 * changes takes if nobody is notified, as of a write that is no transaction.
 */
const LONGEST_MEMORY = 250;

/** Milliseconds of silence after which the store is taken to be away. */
const SILENCE = 1_000;

/** What one query found, and as which time it was put together. */
interface Remembered {
  rows: readonly [Row, ...Row[]];
  stamp: number | undefined;
  readAt: number;
  siteNow: SiteNow;
  siteNowAt: number;
}

const toSiteNow = (rows: readonly [Row, ...Row[]], now: number): SiteNow => {
  const [first] = rows;
  const shield = readShield(first);
  return {
    site: first,
    origins: first.origin_lines?.split('\n') ?? [],
    epochs: toServedEpochs(first, rows, now),
    newestKey: first.newest_key ?? 0,
    ...(shield && { shield }),
  };
};

/** Rejects once the store has been silent for too long. */
const endSilence = async (): Promise<never> => {
  await setTimeout(SILENCE, null, { ref: false });
  throw new DatabaseUnavailable(`no answer within ${SILENCE} ms`);
};

/**
 * Reads sites from the store, and remembers them until anything is written.
 * Requests that come in one turn of the event loop, or while the store is asked
 * for others, share one look, which begins after all of them came: so each sees
 * whatever was answered to anybody before it. They also go on together, which
 * halves what they cost: code that was just run is in the processor's caches.
 *
 * While the store is away, a site is what it was when it was read last, for as
 * long as its pages believe an answer (`max_age`): visits and lists go on.
 *
 * @param stamp tells whether anything was written; while it is undefined every
 * turn asks the store
 */
export const createSiteReader = (
  db: Db,
  now: () => number,
  stamp: WriteStamp,
): ReadSite => {
  const waiting = new Map<string, ReturnType<ReadSite>>();
  const running = new Map<string, Promise<unknown>>();
  const remembered = new Map<string, Remembered>();
  /** Whether the store did not answer when it was asked last. */
  let isAway = false;
  // Compiled once: that takes longer than running it.
  const query = selectSiteEpochs(db, '')
    .leftJoin('shields', 'shields.site', 's.id')
    .select([
      ...(['shields.admits as shield_admits'] as const),
      ...(['shields.since as shield_since'] as const),
      ...(['shields.until as shield_until'] as const),
      ...(['shields.reference as shield_reference'] as const),
    ])
    .select((select) =>
      select
        .selectFrom('ban_keys')
        .select((keys) => keys.fn.max('id').as('newest'))
        .as('newest_key'),
    )
    // One row for each origin would come once for each epoch.
    .select(
      sql<
        string | null
      >`(select string_agg(origin, ${sql.lit('\n')} order by position)
        from site_origins where site = s.id)`.as('origin_lines'),
    )
    .compile();

  const look = async (id: string): ReturnType<ReadSite> => {
    // Before the query: what is written meanwhile it may not have seen.
    const [before, readAt] = [stamp(), performance.now()];
    const { rows } = await db.executeQuery<Row>({ ...query, parameters: [id] });
    isAway = false;
    const [first, ...others] = rows;
    if (!first) {
      remembered.delete(id);
      return undefined;
    }
    const siteNowAt = now();
    const siteNow = toSiteNow([first, ...others], siteNowAt);
    remembered.set(id, {
      rows: [first, ...others],
      stamp: before,
      ...{ readAt, siteNow, siteNowAt },
    });
    return siteNow;
  };

  const putTogether = (known: Remembered): SiteNow => {
    const time = now();
    if (known.siteNowAt !== time) {
      // What is served depends on the time, too.
      known.siteNow = toSiteNow(known.rows, time);
      known.siteNowAt = time;
    }
    return known.siteNow;
  };

  const isOlder = ({ readAt }: Remembered, than: number) =>
    performance.now() - readAt > than;

  const recall = (id: string): SiteNow | undefined => {
    const known = remembered.get(id);
    const current = stamp();
    if (!known || current === undefined || known.stamp !== current)
      return undefined;
    return isOlder(known, LONGEST_MEMORY) ? undefined : putTogether(known);
  };

  const recallLast = (id: string): SiteNow | undefined => {
    const known = remembered.get(id);
    return !known || isOlder(known, known.rows[0].max_age * 1000)
      ? undefined
      : { ...putTogether(known), isStale: true };
  };

  const ask = async (id: string): ReturnType<ReadSite> => {
    const looking = look(id);
    try {
      return await (recallLast(id)
        ? Promise.race([looking, endSilence()])
        : looking);
    } catch (error) {
      if (!(error instanceof DatabaseUnavailable)) throw error;
      isAway = true;
      const last = recallLast(id);
      if (!last) throw error;
      return last;
    }
  };

  const read: ReadSite = async (id) => {
    await setImmediate();
    let site = recall(id);
    const before = site ? undefined : running.get(id);
    if (before) {
      // One that hangs must not keep everybody waiting.
      await Promise.race([before, setTimeout(PATIENCE, null, { ref: false })]);
      await setImmediate();
      site = recall(id) ?? (isAway ? recallLast(id) : undefined);
    }
    waiting.delete(id);
    if (site) return site;
    const asking = ask(id);
    const over = asking
      .catch(() => {})
      .finally(() => {
        if (running.get(id) === over) running.delete(id);
      });
    running.set(id, over);
    return asking;
  };

  return (id) => {
    if (!isSiteId(id)) return Promise.resolve(undefined);
    const known = waiting.get(id);
    if (known) return known;
    const reading = read(id);
    waiting.set(id, reading);
    return reading;
  };
};
