import { useState } from 'preact/hooks';
import { LIMIT_NAMES } from '../../../../protocol/limit-names';
import type {
  SiteLimitCounts,
  SiteLimits,
  SiteLimitsRequest,
} from '../../../../protocol/site-limits';
import { useDebounced } from '../../../hooks/use-debounced';
import { useQuery } from '../../../hooks/use-query';
import { formatNumber } from '../../../logic/numbers';
import { Failure } from '../../../parts/Failure';
import { Skeleton } from '../../../parts/Skeleton';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

interface Props {
  site: string;
  saved: SiteLimits;
  /** As they are to be. */
  limits: SiteLimits;
}

const TYPING_MS = 300;

/** Shows what limits would have done to the chats of the last seven days. */
export function TriedOnWeek({ site, saved, limits }: Props) {
  const { api } = useConsole();
  const [counts, setCounts] = useState<SiteLimitCounts>();
  const asked = useDebounced(
    JSON.stringify(changedLimits(saved, limits)),
    TYPING_MS,
  );
  const query = useQuery(
    async (isCurrent) => {
      const changed = JSON.parse(asked) as SiteLimitsRequest;
      const found = await api.siteSettings.previewLimits(site, changed);
      if (isCurrent()) setCounts(found);
    },
    [site, asked],
  );
  const words = t().blocking.tried;
  return (
    <section class="tried" aria-busy={query.loading} aria-label={words.title}>
      <h3>{words.title}</h3>
      {!counts && query.loading && <Skeleton />}
      <Failure error={query.error} onTryAgain={query.again} />
      {counts && !query.error && <Counts counts={counts} />}
      <p class="unseen" role="status">
        {counts && !query.loading && words.counted}
      </p>
    </section>
  );
}

const Counts = ({ counts }: { counts: SiteLimitCounts }) => {
  const words = t().blocking.tried;
  const rows = counts.limits.flatMap(({ limit, mode, counted }) =>
    counted ? { limit, mode, ...counted } : [],
  );
  if (counts.chats === 0) return <p class="muted">{words.none}</p>;
  return (
    <table>
      <tbody>
        <tr>
          <th scope="row">{words.chats}</th>
          <td>
            <meter aria-hidden="true" value={1} max={1} />
          </td>
          <td class="figure">{formatNumber(counts.chats)}</td>
        </tr>
        {rows.map(({ limit, mode, beyond, owners, signedIn }) => (
          <tr key={limit} class={mode}>
            <th scope="row">
              {words.beyond[limit]}
              {mode !== 'on' && <span class="muted"> {words.modes[mode]}</span>}
            </th>
            <td>
              <meter aria-hidden="true" value={beyond} max={counts.chats} />
            </td>
            <td class="figure">
              {formatNumber(beyond)}
              {beyond > 0 && (
                <span class="muted">
                  {words.owners[limit](owners)}
                  {signedIn > 0 && ` · ${words.signedIn(signedIn)}`}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Returns what of the limits is other than saved, without numbers being typed. */
const changedLimits = (
  saved: SiteLimits,
  limits: SiteLimits,
): SiteLimitsRequest =>
  Object.fromEntries(
    LIMIT_NAMES.filter(
      (name) =>
        JSON.stringify(limits[name]) !== JSON.stringify(saved[name]) &&
        limits[name].most > 0,
    ).map((name) => [name, limits[name]]),
  );
