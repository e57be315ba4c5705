import type { ComponentChildren } from 'preact';
import { countRefused, sumDays } from '../../logic/chart-bars';
import { mayApprove } from '../../logic/may-approve';
import { formatNumber } from '../../logic/numbers';
import { formatSeconds } from '../../logic/seconds';
import { PATHS } from '../../routing/routes';
import { t } from '../../texts/texts';
import { useConsole } from '../shell/console-context';
import { describeChange } from './describe-change';
import type { LoadedStats } from './use-stats';

/** What the filters of the blocked visitors call each period. */
const LENGTHS = { 1: 'day', 7: 'week', 30: 'month', 365: 'year' } as const;

/** Shows the four numbers that matter, each a link to what it counts. */
export function Figures({ stats }: { stats: LoadedStats }) {
  const { me, site } = useConsole();
  const { period, shown, before } = stats;
  const { days, appeals } = shown;
  const words = t().overview.figures;
  const refused = sumDays(days, countRefused);
  const signedIn = sumDays(days, ({ signedInRefusals }) => signedInRefusals);
  const ended = sumDays(days, ({ ended: count }) => count);
  const change = describeChange(
    refused,
    sumDays(before.days, countRefused),
    period,
  );
  const listed = (query: Record<string, string>) =>
    `${PATHS.blocked}?${new URLSearchParams({
      ...{ state: 'any', ...query },
      ...(site && { site }),
    })}`;
  return (
    <section class="figure-row" aria-label={words.label}>
      <Figure
        name={words.refused}
        value={formatNumber(refused)}
        href={listed({ hits: LENGTHS[period] })}
      >
        <span class={change.isMuchMore ? 'warns' : undefined}>
          {change.says}
        </span>
      </Figure>
      <Figure
        name={words.made}
        value={formatNumber(sumDays(days, ({ bans }) => bans))}
        href={listed({ made: LENGTHS[period] })}
      >
        {words.ended(formatNumber(ended))}
      </Figure>
      <Figure
        name={words.appealed}
        value={formatNumber(appeals.lifted)}
        beside={words.ofAppeals(formatNumber(appeals.made))}
        href={mayApprove(me) ? `${PATHS.appeals}?state=answered` : undefined}
      >
        {appeals.secondsToAnswer === null
          ? words.noAnswer
          : words.median(formatSeconds(appeals.secondsToAnswer))}
      </Figure>
      <Figure
        name={words.signedIn}
        value={formatNumber(signedIn)}
        href={listed({ hits: 'signed-in' })}
      >
        {signedIn > 0 ? words.price : words.noPrice}
      </Figure>
    </section>
  );
}

interface Props {
  name: string;
  value: string;
  beside?: string;
  /** Where what is counted is listed; undefined: this person sees no list. */
  href: string | undefined;
  children: ComponentChildren;
}

function Figure({ name, value, beside, href, children }: Props) {
  const content = (
    <>
      <span class="muted">{name}</span>
      <span class="number">
        <b>{value}</b> {beside && <span class="muted">{beside}</span>}
      </span>
      <span class="muted">{children}</span>
    </>
  );
  return href === undefined ? (
    <div class="figure">{content}</div>
  ) : (
    <a class="figure" href={href}>
      {content}
    </a>
  );
}
