import { useBanRows } from '../../hooks/use-ban-rows';
import { t } from '../../texts/texts';
import { useConsole } from '../shell/console-context';
import { BansTable } from '../blocked/BansTable';

/** Bans shown beside the chats, at most. The view of bans has all of them. */
const MOST = 10;

/** Shows the newest bans beside the chats, with buttons to lift them. */
export function BlockedNow() {
  const { now, ...source } = useConsole();
  const { rows, acts } = useBanRows(source, 'active', '');
  return rows.length ? (
    <section>
      <h2>{t().blocked.title}</h2>
      <BansTable rows={rows.slice(0, MOST)} now={now} acts={acts} />
    </section>
  ) : null;
}
