import type { User } from '../../../../protocol/users';
import { relativeTime } from '../../../logic/relative-time';
import { exact, MINUTE_MS } from '../../../logic/times';
import { t } from '../../../texts/texts';

interface Props {
  user: User;
  now: number;
}

/** Shows when somebody was last here, or why they were not. */
export function LastSeen({ user, now }: Props) {
  const { lastUsedAt, active, invited, signIns } = user;
  const words = t().people.seen;
  if (!active) return <span class="muted">{words.deactivated}</span>;
  if (invited) return <span class="muted">{words.invited}</span>;
  if (lastUsedAt === null || signIns === 0) {
    return <span class="muted">{words.signedOut}</span>;
  }
  const isNow = now - Date.parse(lastUsedAt) < 2 * MINUTE_MS;
  return (
    <time dateTime={lastUsedAt} title={exact(lastUsedAt)}>
      {isNow ? words.now : relativeTime(lastUsedAt, now)}
    </time>
  );
}
