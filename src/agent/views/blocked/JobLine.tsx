import { useEffect, useRef } from 'preact/hooks';
import type { Job } from '../../../protocol/jobs';
import { useAsyncAction } from '../../hooks/use-async-action';
import { useJob } from '../../hooks/use-job';
import { formatNumber } from '../../logic/numbers';
import { Failure } from '../../parts/Failure';
import { Progress } from '../../parts/Progress';
import { t } from '../../texts/texts';
import { useConsole } from '../shell/console-context';

interface Props {
  started: Job;
  /** Called once it, or what takes it back, has ended. */
  onEnd: () => void;
  onClose: () => void;
}

/** Shows how far a change of many bans is; afterwards it can be taken back. */
export function JobLine({ started, onEnd, onClose }: Props) {
  const { api } = useConsole();
  const { job = started, error, set } = useJob(api, started);
  const undo = useAsyncAction();
  const ended = useRef<number>(undefined);
  const words = t().blocked.jobs;
  const isRunning = job.state === 'running';
  const number = (name: keyof Job['counts']) => job.counts[name] ?? 0;
  const changed = number('lifted') + number('changed') + number('restored');
  const left = number('forbidden') + number('changedSince') + number('invalid');

  useEffect(() => {
    if (isRunning || ended.current === job.id) return;
    ended.current = job.id;
    onEnd();
  }, [job.id, isRunning]);

  return (
    <div class="bulk-bar" role="region" aria-label={words.label}>
      <p role="status">
        {isRunning
          ? words.running[job.kind]
          : words.ended[job.state]({
              ...{ kind: job.kind, count: formatNumber(changed) },
              why: job.why ?? '',
            })}
        {!isRunning && left > 0 && ` ${words.left(formatNumber(left))}`}
      </p>
      {isRunning && (
        <>
          <Progress
            label={words.running[job.kind]}
            done={job.done}
            total={job.total}
          />
          <span class="muted">
            {words.progress(
              formatNumber(job.done),
              job.total === undefined ? undefined : formatNumber(job.total),
            )}
          </span>
        </>
      )}
      <Failure error={error ?? undo.error} />
      <span class="acts">
        {!isRunning && job.undoableUntil && !job.undoes && changed > 0 && (
          <button
            type="button"
            aria-busy={undo.pending}
            onClick={() =>
              void undo.run(async () => set(await api.blocked.undoJob(job.id)))
            }
          >
            {t().common.undo}
          </button>
        )}
        {!isRunning && (
          <button
            type="button"
            class="plain close"
            aria-label={t().common.close}
            onClick={onClose}
          >
            ×
          </button>
        )}
      </span>
    </div>
  );
}
