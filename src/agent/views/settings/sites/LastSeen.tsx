import type { SiteCheck } from '../../../../protocol/site-check';
import { relativeTime } from '../../../logic/relative-time';
import { exact, MINUTE_MS } from '../../../logic/times';
import { Lamp } from '../../../parts/Lamp';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

interface Props {
  check: SiteCheck;
  /** Of this origin alone. @default all of them */
  origin?: string;
}

/** A page that was not seen for this long may be gone. */
const LONG_MS = 7 * 24 * 60 * MINUTE_MS;

/** Shows when the pages of a site, or of one origin, asked last. */
export function LastSeen({ check, origin }: Props) {
  const { now } = useConsole();
  const visit = check.visits.find(
    (one) => origin === undefined || one.origin === origin,
  );
  const words = t().sites.seen;
  if (!visit) {
    return (
      <Lamp kind={origin === undefined ? 'failed' : 'off'}>{words.never}</Lamp>
    );
  }
  const { lastAt } = visit;
  const passed = now - Date.parse(lastAt);
  return (
    <Lamp kind={passed < LONG_MS ? 'on' : 'off'}>
      <time dateTime={lastAt} title={exact(lastAt)}>
        {words.at(
          passed < MINUTE_MS ? t().common.justNow : relativeTime(lastAt, now),
        )}
      </time>
    </Lamp>
  );
}
