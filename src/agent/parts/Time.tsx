import { ago, exact } from '../logic/times';

interface Props {
  at: string;
  now: number;
}

/** Shows how long ago a time was; on hover and to screen readers, all of it. */
export function Time({ at, now }: Props) {
  return (
    <time class="muted" dateTime={at} title={exact(at)}>
      <span aria-hidden="true">{ago(at, now)}</span>
      <span class="unseen">{exact(at)}</span>
    </time>
  );
}
