import type { Appeal } from '../../../protocol/appeals';
import { ago, duration, exact } from '../../logic/times';
import { showHidden } from '../../logic/visible-text';
import { t } from '../../texts/texts';
import { describeResult } from './describe-result';

interface Props {
  appeal: Appeal;
  now: number;
  href: string;
  isCurrent: boolean;
  /** Whether the list's one tab stop is here. */
  isTabStop: boolean;
}

/** Shows an appeal in the list: of which block, since when, what they wrote. */
export function AppealRow({ appeal, now, href, isCurrent, isTabStop }: Props) {
  const { reference, site, text, createdAt, answeredAt, state } = appeal;
  const since = answeredAt ?? createdAt;
  const time = state === 'open' ? duration(createdAt, now) : ago(since, now);
  return (
    <li>
      <a
        class="appeal-row"
        href={href}
        tabIndex={isTabStop ? 0 : -1}
        aria-current={isCurrent ? 'true' : undefined}
      >
        <span class="unseen">{t().appeals.row(reference, site, time)}</span>
        <b aria-hidden="true">{reference}</b>
        <time aria-hidden="true" dateTime={since} title={exact(since)}>
          {time}
        </time>
        <span class="excerpt" dir="auto">
          {showHidden(text)}
        </span>
        <span class="muted under">
          <span aria-hidden="true">{site}</span>
          {state !== 'open' && (
            <span class={`tag ${state}`}>{describeResult(appeal)}</span>
          )}
        </span>
      </a>
    </li>
  );
}
