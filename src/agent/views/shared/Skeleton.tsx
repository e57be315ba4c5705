import { useDelayedFlag } from '../../hooks/use-delayed-flag';

const PATIENCE_MS = 300;

/** The shape of rows to come, once waiting for them is felt. */
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
