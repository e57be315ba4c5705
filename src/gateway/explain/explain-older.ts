import type { Explanation } from '../../protocol/explain';
import { isoTime } from '../lib/iso-time';
import { listLastBanAudit } from '../store/ban-audit';
import type { Db } from '../store/db';

type Known = Pick<Explanation, 'verdict' | 'bans' | 'keys' | 'list'>;

/** When a ban was changed last, by the audit trail. */
const findLastChange = async (db: Db, ban: number): Promise<number> => {
  const [line] = await listLastBanAudit(db, ban, 1);
  return line?.at ?? 0;
};

/**
 * Says what a browser that asked before the last change would still say on its
 * pages, and until when; null once no browser does. What bans refuse by a key
 * without a tag no page ever knows.
 */
export const explainOlder = async (
  db: Db,
  { verdict, bans, keys, list }: Known,
  now: number,
): Promise<Explanation['older']> => {
  const isRefused = verdict === 'refused';
  if (isRefused && !keys.some(({ tag }) => tag?.listed)) {
    return {
      ...{ verdict: 'admitted', until: null },
      why: 'No list has any of these keys: pages show the chat until it begins, and the gateway is asked then.',
    };
  }
  const concerned = bans.filter(({ outcome }) =>
    isRefused
      ? outcome === 'decides'
      : outcome === 'lifted' || outcome === 'ended' || outcome === 'key over',
  );
  const changes = await Promise.all(
    concerned.map(({ ban }) => findLastChange(db, ban)),
  );
  const until = Math.max(0, ...changes) + list.maxAge * 1000;
  if (until <= now) return null;
  return isRefused
    ? {
        ...{ verdict: 'admitted', until: isoTime(until) },
        why: 'A browser that asked before the block may show the chat for as long as its record counts as fresh; one that chatted within the last day asks on each page. A chat’s start is refused at once.',
      }
    : {
        ...{ verdict: 'refused', until: isoTime(until) },
        why: 'A browser that was refused asks on each page load, and a visible page hears of it within two seconds; one that cannot reach the gateway goes on to refuse.',
      };
};
