import { listLastBanAudit } from '../store/ban-audit';
import { listBanTexts } from '../store/ban-texts';
import type { StoredBan } from '../store/bans';
import type { Db } from '../store/db';
import type { Effect } from '../../protocol/effects';
import type { BanEdit } from './plan-edit';

/** Lines of the audit trail that are read: comments may have come since. */
const MOST = 50;

interface Detail {
  revision?: number;
  until?: { from: number | null };
  asked?: number | null;
  effect?: { from: Effect } | Effect;
  sites?: { from: string[] };
}

/**
 * Returns the edit that takes back a ban's last edit, which changed no keys;
 * undefined if the last change was none, or is no longer in the audit trail.
 */
export const findReverseEdit = async (
  db: Db,
  { id, revision }: Pick<StoredBan, 'id' | 'revision'>,
): Promise<BanEdit | undefined> => {
  const rows = await listLastBanAudit(db, id, MOST);
  const line = rows.find(
    ({ action, detail }) =>
      action === 'edit' && (JSON.parse(detail) as Detail).revision === revision,
  );
  if (!line) return undefined;
  const { until, asked, effect, sites } = JSON.parse(line.detail) as Detail;
  const texts = (await listBanTexts(db, [line.id])).flatMap(
    ({ field, before }) => (field === 'comment' ? [] : [[field, before]]),
  );
  return {
    ...(Object.fromEntries(texts) as Pick<BanEdit, 'reason' | 'note' | 'text'>),
    ...(until && { until: until.from }),
    ...(asked !== undefined && { withdrawsAsk: true }),
    ...(typeof effect === 'object' && { effect: effect.from }),
    ...(sites && { sites: sites.from }),
    ...{ add: [], remove: [] },
  };
};
