import type { JobLine } from '../../../../protocol/jobs';
import { formatNumber } from '../../../logic/numbers';
import { suggestMend } from '../../../logic/suggest-mend';
import { showHidden } from '../../../logic/visible-text';
import { PATHS } from '../../../routing/routes';
import { t } from '../../../texts/texts';

interface Props {
  line: JobLine;
  index: number;
  /** What it is read as instead, if it is mended. */
  mended: string | undefined;
  /** Mends the line; undefined: leaves it. Absent: it can't be mended. */
  onMend: ((to: string | undefined) => void) | undefined;
  measure: (element: Element | null) => void;
}

/** Shows one line of a list: what it says, what becomes of it, how to mend it. */
export function LineRow({ line, index, mended, onMend, measure }: Props) {
  const { lines, mends } = t().importing;
  const { outcome, why, ban } = line;
  const mend = onMend && mended === undefined && suggestMend(line.value);
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      <td class="number">{formatNumber(line.line)}</td>
      <td class="value" dir="auto">
        {line.value ? (
          <code>{showHidden(line.value)}</code>
        ) : (
          <span class="muted">{lines.nothing}</span>
        )}
      </td>
      <td>
        {mended !== undefined ? (
          <bdi class="mended">{mends.used(mended)}</bdi>
        ) : (
          <>
            {/* The gateway says it in English. */}
            <span lang={why === undefined ? undefined : 'en'}>
              {why ??
                (outcome === 'existing' ? lines.fine.existing : lines.fine.new)}
            </span>{' '}
            {outcome === 'longer' && lines.longer}
            {outcome === 'shorter' && lines.shorter}
            {mend && mend.by === 'spelling' && (
              <bdi>{mends.meant(mend.to)}</bdi>
            )}
            {ban !== undefined && (
              <a href={PATHS.ban(String(ban))}>{lines.ban(String(ban))}</a>
            )}
          </>
        )}
      </td>
      <td class="act">
        {mend && (
          <button
            type="button"
            aria-label={mends.useFor(mend.to)}
            onClick={() => onMend(mend.to)}
          >
            {mend.by === 'swap' ? mends.swap : mends.use}
          </button>
        )}
        {mended !== undefined && onMend && (
          <button
            type="button"
            class="plain"
            aria-label={mends.undoFor(line.value)}
            onClick={() => onMend(undefined)}
          >
            {mends.undo}
          </button>
        )}
      </td>
    </tr>
  );
}
