import { useBanRows, type BanSource } from '../../hooks/use-ban-rows';
import { BAR } from '../../texts';
import { BansTable } from '../bans/BansTable';

/** More than these are looked up where they can be searched. */
const MOST = 10;

/** The newest blocks, beside the chats: to see, and to take back. */
export function BlockedNow({ now, ...source }: BanSource & { now: number }) {
  const { rows, acts } = useBanRows(source, 'active', '');
  return rows.length ? (
    <section>
      <h2>{BAR.bans}</h2>
      <BansTable rows={rows.slice(0, MOST)} now={now} acts={acts} />
    </section>
  ) : null;
}
