import { formatNumber } from '../logic/numbers';

interface Props {
  value: number;
  /** What is counted, for whom only listens. */
  label: string;
  /** Whether somebody waits for it. @default false */
  strong?: boolean;
}

/** Shows a number in a pill; nothing of zero. */
export function Count({ value, label, strong = false }: Props) {
  if (value === 0) return null;
  return (
    <span class={strong ? 'count strong-count' : 'count'}>
      <span aria-hidden="true">{formatNumber(value)}</span>
      <span class="unseen">{label}</span>
    </span>
  );
}
