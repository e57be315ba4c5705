import { useRef, useState } from 'preact/hooks';
import type { RepeatRequest } from '../../../../protocol/jobs';
import { ApiError } from '../../../api/api-error';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { useJob } from '../../../hooks/use-job';
import { useQuery } from '../../../hooks/use-query';
import { countMade } from '../../../logic/job-lines';
import { formatNumber } from '../../../logic/numbers';
import { Empty } from '../../../parts/Empty';
import { Failure } from '../../../parts/Failure';
import { Skeleton } from '../../../parts/Skeleton';
import { PATHS } from '../../../routing/routes';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { findList, rememberList } from './chosen-lists';
import { Columns } from './Columns';
import { Figures } from './Figures';
import { ForAllLines } from './ForAllLines';
import { ImportHead } from './ImportHead';
import { ImportProgress } from './ImportProgress';
import { LinesCard } from './LinesCard';
import { NO_MENDS, type Mends } from './mends';

/** Shows what an import would do, how far it is, and what it did. */
export function ImportJob({ id }: { id: number }) {
  const { api, go } = useConsole();
  const { job, error, set } = useJob(api, undefined);
  const [mends, setMends] = useState<Mends>(NO_MENDS);
  const title = useRef<HTMLHeadingElement>(null);
  const action = useAsyncAction();
  const query = useQuery(
    async (isCurrent) => {
      const loaded = await api.blocked.job(id);
      if (isCurrent()) set(loaded);
    },
    [id],
  );

  if (query.error) return <NotFound error={query.error} again={query.again} />;
  if (job?.id !== id) return <Skeleton />;
  if (job.kind !== 'import' && job.kind !== 'undo') {
    return <Empty title={t().importing.notAllowed} heading="h1" />;
  }

  const isPlan = job.dryRun && job.state === 'done';
  const made = countMade(job.counts) + mends.size;
  const mayRepeat = isPlan && job.repeatableUntil !== undefined;
  /** Has the list looked at once more, or imported, and shows that instead. */
  const repeat = (change: RepeatRequest) =>
    action.run(async () => {
      const next = await api.imports.repeat(id, {
        ...change,
        ...(mends.size > 0 && { mends: [...mends.values()] }),
      });
      rememberList(next.id, findList(id));
      setMends(NO_MENDS);
      set(next);
      go(PATHS.importJob(next.id), { replace: true });
      // The button that was pressed is gone.
      if (!change.dryRun) title.current?.focus();
    });
  const look = (change: RepeatRequest) =>
    void repeat({ ...change, dryRun: true });
  const undo = async () => {
    const next = await api.blocked.undoJob(id);
    set(next);
    go(PATHS.importJob(next.id));
    title.current?.focus();
  };
  const words = t().importing;

  return (
    <div class="ban-view import">
      <ImportHead job={job} size={findList(id)?.size} title={title}>
        {job.dryRun && (
          <a class="button" href={PATHS.import}>
            {words.choose.another}
          </a>
        )}
        {mayRepeat && made > 0 && (
          <button
            type="button"
            class="primary"
            aria-busy={action.pending}
            onClick={() => void repeat({ dryRun: false })}
          >
            {words.run(formatNumber(made))}
          </button>
        )}
      </ImportHead>
      {isPlan && !mayRepeat && <p class="note-line">{words.noLonger}</p>}
      {mayRepeat && made === 0 && <p class="note-line">{words.none}</p>}
      <Failure error={action.error} />
      {job.kind === 'import' && <Figures job={job} />}
      <div class="ban-columns">
        <div>
          {job.kind === 'import' && job.state !== 'running' && (
            <LinesCard
              job={job}
              mends={mends}
              onMend={mayRepeat ? setMends : undefined}
            />
          )}
        </div>
        <div>
          {!isPlan && (
            <ImportProgress job={job} error={error} set={set} onUndo={undo} />
          )}
          {isPlan && (
            <Columns
              job={job}
              columns={findList(id)?.columns}
              disabled={!mayRepeat || action.pending}
              onChange={(columns) => {
                const list = findList(id);
                if (list) rememberList(id, { ...list, columns });
                look({ columns: columns.meanings, header: columns.header });
              }}
            />
          )}
          {mayRepeat && (
            <ForAllLines job={job} disabled={action.pending} onChange={look} />
          )}
        </div>
      </div>
    </div>
  );
}

/** Says why an import is not shown; not whether there is one for others. */
function NotFound({ error, again }: { error: unknown; again: () => void }) {
  const isHidden =
    error instanceof ApiError &&
    (error.code === 'not_found' || error.code === 'forbidden');
  return isHidden ? (
    <Empty title={t().importing.notAllowed} heading="h1">
      <a class="button" href={PATHS.import}>
        {t().importing.title}
      </a>
    </Empty>
  ) : (
    <div class="ban-view">
      <Failure error={error} onTryAgain={again} />
    </div>
  );
}
