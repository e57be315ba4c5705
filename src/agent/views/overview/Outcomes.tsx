import type { Stats } from '../../../protocol/stats';
import { formatNumber, formatShare } from '../../logic/numbers';
import { formatSeconds } from '../../logic/seconds';
import { Fact } from '../../parts/FactList';
import { t } from '../../texts/texts';

/** Shows what became of the blocks of these days, and how good the guesses were. */
export function Outcomes({ stats }: { stats: Stats }) {
  const { all } = stats.outcomes;
  const words = t().overview.outcomes;
  const ofAll = (count: number) =>
    words.ofAll(formatNumber(count), formatNumber(all.bans));
  const { p50, p95 } = all.toBlock;
  return (
    <section class="panel" aria-labelledby="outcomes">
      <h2 id="outcomes">
        {words.title} <span>{words.hint}</span>
      </h2>
      <Fact name={words.repeated}>{ofAll(all.repeated)}</Fact>
      <Fact name={words.undone}>{ofAll(all.undone)}</Fact>
      <Fact name={words.overturned}>{ofAll(all.overturned)}</Fact>
      <Fact name={words.toBlock}>
        {p50 === null || p95 === null
          ? words.none
          : words.lengths(formatSeconds(p50), formatSeconds(p95))}
      </Fact>
      <h3>{words.flags}</h3>
      {stats.flags.map(({ kind, confirmed, dismissed, precision }) => (
        <Fact key={kind} name={t().chats.flags.because[kind]}>
          {precision === null
            ? words.unchecked
            : words.precision(
                formatShare(precision),
                formatNumber(confirmed + dismissed),
              )}
        </Fact>
      ))}
    </section>
  );
}
