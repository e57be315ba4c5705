import type { ShieldAdmits } from '../../protocol/admits';
import type { WebhookEvent } from '../../protocol/webhook-events';
import { isoTime } from '../lib/iso-time';
import { randomCode } from '../lib/secrets';
import { splitByDay } from '../lib/split-by-day';
import { insertAudit, insertChange, type Actor } from '../store/changes';
import { addDayCounts } from '../store/day-counts';
import type { Db } from '../store/db';
import { appliesTo } from '../store/predicates';
import type { ShieldRow } from '../store/schema/schema';
import {
  deleteShield,
  findShield,
  listShields,
  upsertShield,
} from '../store/shields';
import { recordEvents } from '../webhooks/outbox/record-events';
import { presentShield } from './present-shield';

/** A shield to be raised or changed. */
export interface ShieldDraft {
  site: string;
  /** Absent: as it is, or `known`. */
  admits?: ShieldAdmits | undefined;
  /** Milliseconds; null ends it. */
  until: number | null;
}

interface Act {
  by: Actor;
  /** Milliseconds since 1970. */
  at: number;
}

const SWEEPER: Actor = { id: null, name: 'Doorlist' };

const record = async (
  trx: Db,
  what: 'raise' | 'change' | 'end',
  row: ShieldRow,
  { by, at }: Act,
): Promise<void> => {
  const { site, admits, until } = row;
  const type: WebhookEvent = `shield.${what === 'raise' ? 'raised' : what === 'end' ? 'ended' : 'changed'}`;
  await insertAudit(trx, {
    ...{ by, at, action: `${what} shield`, subject: site },
    detail: { admits, until: isoTime(until), since: isoTime(row.since) },
  });
  await insertChange(trx, { kind: 'shield', subject: site, at });
  await recordEvents(
    trx,
    type,
    () =>
      Promise.resolve([
        {
          subject: `site ${site}`,
          data: {
            site,
            shield: what === 'end' ? null : presentShield(row, at),
          },
          concerns: (sites) => appliesTo([site], sites),
        },
      ]),
    at,
  );
};

const end = async (trx: Db, row: ShieldRow, act: Act): Promise<void> => {
  const { site, since, until } = row;
  await deleteShield(trx, site);
  await addDayCounts(
    trx,
    splitByDay(since, Math.min(until, act.at)).map(({ day, seconds }) => ({
      ...{ site, day, what: 'shieldSeconds', count: seconds },
    })),
  );
  await record(trx, 'end', row, act);
};

/**
 * Raises a site's shield, changes the one that is up, or ends it.
 *
 * @param check throws if the caller may not do that to the shield that is up
 * @returns the shield that is up then
 */
export const changeShield = (
  db: Db,
  { site, admits, until }: ShieldDraft,
  { by, at }: Act,
  check: (before: ShieldRow | undefined) => void = () => {},
): Promise<ShieldRow | undefined> =>
  db.transaction().execute(async (trx) => {
    const last = await findShield(trx, site);
    // Its end may not be written yet.
    const isOver = last !== undefined && last.until <= at;
    if (isOver) await end(trx, last, { by: SWEEPER, at });
    const before = isOver ? undefined : last;
    check(before);
    if (until === null) {
      if (before) await end(trx, before, { by, at });
      return undefined;
    }
    const row: ShieldRow = {
      ...{ site, until },
      admits: admits ?? before?.admits ?? 'known',
      since: before?.since ?? at,
      reference: before?.reference ?? randomCode(),
      ...{ by_id: by.id, by_name: by.name },
    };
    await upsertShield(trx, row);
    await record(trx, before ? 'change' : 'raise', row, { by, at });
    return row;
  });

/** Writes the ends of shields that have come; returns how many there were. */
export const endOverdueShields = async (
  db: Db,
  at: number,
): Promise<number> => {
  const isOver = ({ until }: ShieldRow) => until <= at;
  if (!(await listShields(db)).some(isOver)) return 0;
  return db.transaction().execute(async (trx) => {
    const over = (await listShields(trx)).filter(isOver);
    for (const row of over) await end(trx, row, { by: SWEEPER, at });
    return over.length;
  });
};
