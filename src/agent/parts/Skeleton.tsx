import { useDelayedFlag } from '../hooks/use-delayed-flag';

const PATIENCE_MS = 300;

/** Shows grey rows while data loads; nothing for the first 0.3 s. */
export function Skeleton() {
  if (!useDelayedFlag(true, PATIENCE_MS)) return null;
  return (
    <div class="skeleton" aria-hidden="true">
      <i />
      <i />
      <i />
    </div>
  );
}
