import { useState } from 'preact/hooks';
import type { Job } from '../../../../protocol/jobs';
import { useQuery } from '../../../hooks/use-query';
import { countMade } from '../../../logic/job-lines';
import { formatNumber } from '../../../logic/numbers';
import { ago, exact } from '../../../logic/times';
import { Failure } from '../../../parts/Failure';
import { Skeleton } from '../../../parts/Skeleton';
import { PATHS } from '../../../routing/routes';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

/** Shows the imports of the last 30 days, the newest first; nothing without any. */
export function PastImports() {
  const { api, now } = useConsole();
  const [jobs, setJobs] = useState<readonly Job[]>([]);
  const [cursor, setCursor] = useState<string>();
  const [next, setNext] = useState<string>();
  const query = useQuery(
    async (isCurrent) => {
      const page = await api.imports.list(cursor);
      if (!isCurrent()) return;
      setJobs((before) => [...before, ...page.data]);
      setNext(page.next);
    },
    [cursor ?? ''],
  );
  const words = t().importing.past;
  const imports = jobs
    .filter(({ kind }) => kind === 'import')
    // Of lists that were only looked at, the last one may still be wanted.
    .filter((job, index) => !job.dryRun || (index === 0 && isKept(job)));

  if (query.error) {
    return <Failure error={query.error} onTryAgain={query.again} />;
  }
  if (query.loading && imports.length === 0) return <Skeleton />;
  if (imports.length === 0 && !next) return null;
  return (
    <section class="card past" aria-labelledby="past-imports">
      <h2 id="past-imports">{words.title}</h2>
      <ul>
        {imports.map((job) => (
          <li key={job.id}>
            <a href={PATHS.importJob(job.id)}>
              <bdi>{job.name ?? t().importing.pasted}</bdi>
            </a>
            <span>
              {job.dryRun
                ? words.states.planned
                : words.made(formatNumber(countMade(job.counts)))}
            </span>
            <span class="muted">
              <bdi>{job.createdBy.name}</bdi>
              {', '}
              <time dateTime={job.createdAt} title={exact(job.createdAt)}>
                {ago(job.createdAt, now)}
              </time>
            </span>
            <span class="muted">{!job.dryRun && words.states[job.state]}</span>
          </li>
        ))}
      </ul>
      {next && (
        <button
          type="button"
          class="plain"
          aria-busy={query.loading}
          onClick={() => setCursor(next)}
        >
          {words.more}
        </button>
      )}
    </section>
  );
}

const isKept = (job: Job): boolean =>
  job.state === 'running' || job.repeatableUntil !== undefined;
