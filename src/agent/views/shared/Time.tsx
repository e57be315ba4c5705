import { ago, exact } from '../../logic/times';

interface Props {
  at: string;
  now: number;
}

/** How long ago something was; exactly when, on hover and when read out. */
export function Time({ at, now }: Props) {
  return (
    <time class="muted" dateTime={at} title={exact(at)}>
      <span aria-hidden="true">{ago(at, now)}</span>
      <span class="unseen">{exact(at)}</span>
    </time>
  );
}
