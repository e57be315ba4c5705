import { relativeTime } from '../../../logic/relative-time';
import { exact } from '../../../logic/times';
import { t } from '../../../texts/texts';
import { nearnessOf } from './token-ends';

interface Props {
  end: string | null;
  now: number;
}

const CLASSES = { never: 'soon', later: '', soon: 'soon', over: 'late' };

/** Shows when a token ends: amber if soon or never, red if it has. */
export function TokenEnd({ end, now }: Props) {
  const words = t().tokens;
  const nearness = nearnessOf(end, now);
  if (end === null) return <span class="soon">{words.noEnd}</span>;
  return (
    <time class={CLASSES[nearness]} dateTime={end} title={exact(end)}>
      {nearness === 'over'
        ? words.over(relativeTime(end, now))
        : relativeTime(end, now)}
    </time>
  );
}
