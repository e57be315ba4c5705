import type { Stats, VendorHealth } from '../../../protocol/stats';
import { findVendorName } from '../../../protocol/vendors';
import { formatNumber } from '../../logic/numbers';
import { relativeTime } from '../../logic/relative-time';
import { Lamp } from '../../parts/Lamp';
import { t } from '../../texts/texts';
import { useConsole } from '../shell/console-context';

/** Shows whether each account at a vendor works, and what it holds. */
export function Vendors({ stats }: { stats: Stats }) {
  const { now } = useConsole();
  const words = t().overview.vendors;
  return (
    <section class="panel" aria-labelledby="vendor-accounts">
      <h2 id="vendor-accounts">{words.title}</h2>
      {stats.vendors.length === 0 && <p class="muted">{words.none}</p>}
      <ul class="vendor-list">
        {stats.vendors.map((health) => (
          <li key={`${health.vendor} ${health.account}`}>
            <Lamp kind={lampOf(health)}>
              <b>
                {findVendorName(health.vendor)}, <bdi>{health.account}</bdi>
              </b>
              <span class="unseen">{words.states[lampOf(health)]}</span>
            </Lamp>
            <p class={health.failing ? 'fails' : 'muted'}>
              {health.failing ?? describe(health, now)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const lampOf = ({ failing, notKept, failed }: VendorHealth) => {
  if (failing !== undefined) return 'failed';
  return notKept + failed > 0 ? 'waits' : 'on';
};

const describe = (health: VendorHealth, now: number): string => {
  const { syncedAt, banned, notKept, failed } = health;
  const words = t().overview.vendors;
  return [
    syncedAt === null ? words.never : words.inStep(relativeTime(syncedAt, now)),
    words.held(formatNumber(banned)),
    ...(notKept > 0 ? [words.notKept(formatNumber(notKept))] : []),
    ...(failed > 0 ? [words.failed(formatNumber(failed))] : []),
  ].join(' · ');
};
