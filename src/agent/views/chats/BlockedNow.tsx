import { useBanRows, type BanSource } from '../../hooks/use-ban-rows';
import { BAR } from '../../texts';
import { BansTable } from '../bans/BansTable';

/** Bans shown beside the chats, at most. The view of bans has all of them. */
const MOST = 10;

/** Shows the newest bans beside the chats, with buttons to lift them. */
export function BlockedNow({ now, ...source }: BanSource & { now: number }) {
  const { rows, acts } = useBanRows(source, 'active', '');
  return rows.length ? (
    <section>
      <h2>{BAR.bans}</h2>
      <BansTable rows={rows.slice(0, MOST)} now={now} acts={acts} />
    </section>
  ) : null;
}
