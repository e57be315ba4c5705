import type { Job } from '../../../../protocol/jobs';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { useTimeLeft } from '../../../hooks/use-time-left';
import { countMade } from '../../../logic/job-lines';
import { formatNumber } from '../../../logic/numbers';
import { moment } from '../../../logic/times';
import { Failure } from '../../../parts/Failure';
import { Progress } from '../../../parts/Progress';
import { PATHS } from '../../../routing/routes';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

interface Props {
  job: Job;
  /** Why it is not known at present how far the job is. */
  error: unknown;
  set: (job: Job) => void;
  onUndo: () => Promise<void>;
}

/** Shows how far an import is, how it ended, and how it is taken back. */
export function ImportProgress({ job, error, set, onUndo }: Props) {
  const { api } = useConsole();
  const action = useAsyncAction();
  const words = t().importing.progress;
  const run = (work: () => Promise<void>) => () => void action.run(work);
  const doing =
    job.kind === 'undo'
      ? words.undoing
      : job.dryRun
        ? words.looking
        : words.importing;
  return (
    <section class="card progress" aria-labelledby="import-progress">
      <h2 id="import-progress">{words.title}</h2>
      {job.state === 'running' ? (
        <Running
          job={job}
          doing={doing}
          onCancel={run(async () => set(await api.blocked.cancelJob(job.id)))}
        />
      ) : (
        <Ended
          job={job}
          onUndo={run(onUndo)}
          onResume={run(async () => set(await api.imports.resume(job.id)))}
        />
      )}
      <Failure error={action.error ?? error} />
    </section>
  );
}

function Running({
  job,
  doing,
  onCancel,
}: {
  job: Job;
  doing: string;
  onCancel: () => void;
}) {
  const { done, total } = job;
  const left = useTimeLeft(job);
  const words = t().importing.progress;
  return (
    <>
      <p class="how-far">
        <b>{doing}</b>
        <span>
          {words.of(
            formatNumber(done),
            total === undefined ? undefined : formatNumber(total),
          )}
        </span>
      </p>
      <Progress label={doing} done={done} total={total} />
      <p class="muted">
        {left !== undefined && sayLeft(left)} {words.leave}
      </p>
      {job.kind === 'import' && (
        <button type="button" onClick={onCancel}>
          {words.cancel}
        </button>
      )}
    </>
  );
}

const MANY_SECONDS = 90;

const sayLeft = (seconds: number): string => {
  const { secondsLeft, minutesLeft } = t().importing.progress;
  return seconds > MANY_SECONDS
    ? minutesLeft(formatNumber(Math.ceil(seconds / 60)))
    : secondsLeft(formatNumber(seconds));
};

function Ended({
  job,
  onUndo,
  onResume,
}: {
  job: Job;
  onUndo: () => void;
  onResume: () => void;
}) {
  const { now } = useConsole();
  const words = t().importing.progress;
  const { counts, done, total = done, state, undoableUntil } = job;
  const made = countMade(counts);
  const kept = (counts.changedSince ?? 0) + (counts.unchanged ?? 0);
  const mayGoOn = state === 'cancelled' || state === 'failed';
  const isTakenBack = !job.dryRun && made > 0 && undoableUntil === null;
  const isOver = undoableUntil !== null && Date.parse(undoableUntil) <= now;
  return (
    <>
      <div role="status">
        {state === 'cancelled' && (
          <p>
            {done === 0
              ? words.cancelledAtOnce
              : words.cancelled(formatNumber(done), formatNumber(total))}
          </p>
        )}
        {state === 'failed' && <p>{words.failed(job.why ?? '')}</p>}
        {state === 'done' && (
          <p>
            <b>{sayDone(job)}</b>{' '}
            {kept > 0 && words.kept(formatNumber(kept), kept)}
          </p>
        )}
      </div>
      {isTakenBack && <p class="muted">{words.takenBack}</p>}
      <p class="acts">
        {mayGoOn && job.repeatableUntil && (
          <button type="button" class="primary" onClick={onResume}>
            {words.resume}
          </button>
        )}
        {undoableUntil !== null && !isOver && (
          <button type="button" onClick={onUndo}>
            {words.undo}
          </button>
        )}
      </p>
      {undoableUntil !== null && !isOver && (
        <p class="muted">{words.undoUntil(moment(undoableUntil, now))}</p>
      )}
      <a href={PATHS.blocked}>{words.toList}</a>
    </>
  );
}

const sayDone = ({ kind, counts }: Job): string => {
  const { done, undone } = t().importing.progress;
  const count = kind === 'undo' ? (counts.lifted ?? 0) : countMade(counts);
  return (kind === 'undo' ? undone : done)(formatNumber(count), count);
};
