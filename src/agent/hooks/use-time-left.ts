import { useRef } from 'preact/hooks';
import type { Job } from '../../protocol/jobs';
import { secondsLeft, type WorkSeen } from '../logic/time-left';

/** Returns the seconds that a job will take yet; undefined: nobody can tell. */
export const useTimeLeft = ({
  id,
  state,
  done,
  total,
}: Pick<Job, 'id' | 'state' | 'done' | 'total'>): number | undefined => {
  const first = useRef<WorkSeen & { id: number }>(undefined);
  const now = { id, done, at: Date.now() };
  if (first.current?.id !== id || state !== 'running') first.current = now;
  return state === 'running'
    ? secondsLeft(first.current, now, total)
    : undefined;
};
