import { useState } from 'preact/hooks';
import type { Job, JobLine } from '../../../../protocol/jobs';
import { useJobLines } from '../../../hooks/use-job-lines';
import { countOf, LINE_GROUPS, type LineGroup } from '../../../logic/job-lines';
import { formatNumber } from '../../../logic/numbers';
import { suggestMend } from '../../../logic/suggest-mend';
import { Failure } from '../../../parts/Failure';
import { Segments } from '../../../parts/Segments';
import { Skeleton } from '../../../parts/Skeleton';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { LinesTable } from './LinesTable';
import { MOST_MENDS, mendKey, type Mends } from './mends';

interface Props {
  job: Job;
  mends: Mends;
  /** Absent: nothing can be mended any more. */
  onMend: ((mends: Mends) => void) | undefined;
}

/** What needs a look comes first. */
const BY_NEED: readonly LineGroup[] = [
  ...(['invalid', 'neverBan', 'changed', 'left', 'new', 'existing'] as const),
];

/** Shows the lines of a list, by what becomes of them. */
export function LinesCard({ job, mends, onMend }: Props) {
  const { api } = useConsole();
  const { linesOf, query } = useJobLines(api, job.id, true);
  const [chosen, setChosen] = useState<LineGroup>();
  const groups = LINE_GROUPS.filter((group) => countOf(job.counts, group) > 0);
  const first = BY_NEED.find((group) => groups.includes(group));
  const group = chosen && groups.includes(chosen) ? chosen : first;
  const words = t().importing;
  if (!group) return <p class="empty">{words.lines.none}</p>;

  const lines = linesOf(group);
  const mendable =
    group === 'invalid' && onMend
      ? lines.flatMap((line) => findMend(line))
      : [];
  const open = mendable.filter((mend) => !mends.has(mendKey(mend)));
  const mendAll = () => {
    const all = new Map(mends);
    for (const mend of open.slice(0, MOST_MENDS - all.size)) {
      all.set(mendKey(mend), mend);
    }
    onMend?.(all);
  };
  return (
    <section class="card lines" aria-labelledby="import-lines">
      <header>
        <h2 id="import-lines">{words.lines.title}</h2>
        <Segments
          label={words.lines.which}
          name="line-group"
          value={group}
          options={groups.map((value) => ({
            value,
            text: words.lines.tab(
              words.groups[value],
              formatNumber(countOf(job.counts, value)),
            ),
          }))}
          onChoose={setChosen}
        />
      </header>
      <Failure error={query.error} onTryAgain={query.again} />
      {query.loading && lines.length === 0 ? (
        <Skeleton />
      ) : (
        <LinesTable
          key={`${job.id} ${group}`}
          lines={lines}
          mends={mends}
          onMend={group === 'invalid' ? onMend : undefined}
        />
      )}
      <footer>
        {open.length > 1 && (
          <button type="button" onClick={mendAll}>
            {words.mends.all(formatNumber(open.length))}
          </button>
        )}
        {group === 'invalid' && lines.length > 0 && (
          <>
            <button
              type="button"
              class="plain"
              onClick={() => save(lines, words.lines.fileName)}
            >
              {words.lines.save(formatNumber(lines.length), lines.length)}
            </button>
            <span class="muted">{words.lines.saveHint}</span>
          </>
        )}
      </footer>
    </section>
  );
}

const findMend = ({ line, value }: JobLine) => {
  const mend = suggestMend(value);
  return mend ? [{ line, value, to: mend.to }] : [];
};

/** Has the browser save the values of lines, one a line. */
const save = (lines: readonly JobLine[], fileName: string): void => {
  const text = lines.map(({ value }) => `${value}\n`).join('');
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
};
