import type { Job } from '../../../../protocol/jobs';
import { countOf, LINE_GROUPS, type LineGroup } from '../../../logic/job-lines';
import { formatNumber } from '../../../logic/numbers';
import { t } from '../../../texts/texts';

const COLOURS: Partial<Record<LineGroup, string>> = {
  ...{ new: 'good', changed: 'think', neverBan: 'think', invalid: 'bad' },
};

/** Shows how many lines become what. */
export function Figures({ job }: { job: Job }) {
  const { counts, dryRun, state } = job;
  const { groups, becomes, changed } = t().importing;
  const tense = dryRun ? 'plan' : state === 'running' ? 'running' : 'done';
  const explain = (group: LineGroup) =>
    group === 'changed'
      ? changed(
          formatNumber(counts.longer ?? 0),
          formatNumber(counts.shorter ?? 0),
        )
      : becomes[group][tense];
  return (
    <dl class="figures">
      {LINE_GROUPS.filter(
        (group) => group !== 'left' || countOf(counts, group) > 0,
      ).map((group) => (
        <div key={group} class="card">
          <dt>{groups[group]}</dt>
          <dd>
            <b class={countOf(counts, group) ? COLOURS[group] : 'none'}>
              {formatNumber(countOf(counts, group))}
            </b>
            <span class="muted">{explain(group)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
