import { findVendorName } from '../../../protocol/vendors';
import type { Stats } from '../../../protocol/stats';
import { formatNumber } from '../../logic/numbers';
import { PATHS } from '../../routing/routes';
import { t } from '../../texts/texts';
import { ShareTable } from './ShareTable';

/** Rows that are shown: what is rare is in the list of blocks. */
const MOST = 8;

const listed = (query: Record<string, string>) =>
  `${PATHS.blocked}?${new URLSearchParams(query)}`;

/** Shows why blocks of these days were made. */
export function ReasonShares({ stats }: { stats: Stats }) {
  const { byReason } = stats.outcomes;
  const words = t().overview.shares;
  return (
    <ShareTable
      id="reasons"
      title={words.reasons}
      column={words.what.reasons}
      empty={words.noBans}
      rows={byReason.slice(0, MOST).map(({ value, bans }) => ({
        name: value || words.noReason,
        count: bans,
        isMuted: !value,
        ...(value && { href: listed({ state: 'any', reason: value }) }),
      }))}
    />
  );
}

/** Shows what is blocked now. */
export function KindShares({ stats }: { stats: Stats }) {
  const { byKind } = stats.active;
  const words = t().overview.shares;
  const names: Partial<Record<string, string>> = {
    ...{ ip: words.names.ip, network: words.names.network },
    ...{ visitor: words.names.visitor, email: words.names.email },
    ...{ phone: words.names.phone, domain: words.names.domain },
    ...{ country: words.names.country, asn: words.names.asn },
  };
  const nameOf = (kind: string) => {
    const vendor = findVendorName(kind);
    return names[kind] ?? (vendor ? words.names.account(vendor) : kind);
  };
  const total = byKind.reduce((sum, { count }) => sum + count, 0);
  return (
    <ShareTable
      id="kinds"
      title={words.kinds}
      hint={formatNumber(total)}
      column={words.what.kinds}
      empty={words.noKinds}
      rows={byKind.map(({ value, count }) => ({
        name: nameOf(value),
        count,
        isMuted: false,
        href: listed({ kind: value === 'network' ? 'ip' : value }),
      }))}
    />
  );
}
