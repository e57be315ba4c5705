import { useState } from 'preact/hooks';
import type { Job } from '../../../../protocol/jobs';
import {
  COLUMN_MEANINGS,
  type ListColumns,
} from '../../../logic/guess-columns';
import { formatNumber } from '../../../logic/numbers';
import { showHidden } from '../../../logic/visible-text';
import { t } from '../../../texts/texts';

interface Props {
  job: Job;
  /** Absent: the gateway told by itself what the list is. */
  columns: ListColumns | undefined;
  disabled: boolean;
  onChange: (columns: ListColumns) => void;
}

/** Shows how the list is read: its format, or what each column means. */
export function Columns({ job, columns, disabled, onChange }: Props) {
  const [chosen, setChosen] = useState(columns);
  const words = t().importing;
  if (!columns || !chosen) {
    if (!job.format) return null;
    const format = words.formats[job.format];
    return (
      <p class="muted">
        {job.guessed ? words.columns.read(format) : words.columns.named(format)}
      </p>
    );
  }
  const hasValue = chosen.meanings.includes('value');
  const choose = (index: number, meaning: ListColumns['meanings'][number]) => {
    // No two columns mean the same.
    const meanings = chosen.meanings.map((before, at) =>
      at === index ? meaning : before === meaning ? '' : before,
    );
    const changed = { ...chosen, meanings };
    setChosen(changed);
    if (meanings.includes('value')) onChange(changed);
  };
  const nameOf = (index: number) =>
    chosen.header
      ? showHidden(chosen.names[index] ?? '')
      : words.columns.numbered(formatNumber(index + 1));
  return (
    <section class="card columns" aria-labelledby="import-columns">
      <h2 id="import-columns">{words.columns.title}</h2>
      {chosen.meanings.map((meaning, index) => (
        <label key={index}>
          <code dir="auto">{nameOf(index)}</code>
          <select
            aria-label={words.columns.meaning(nameOf(index))}
            disabled={disabled}
            value={meaning}
            onChange={({ currentTarget }) =>
              choose(index, COLUMN_MEANINGS[currentTarget.selectedIndex] ?? '')
            }
          >
            {COLUMN_MEANINGS.map((one) => (
              <option key={one} value={one}>
                {words.columns.meanings[one]}
              </option>
            ))}
          </select>
        </label>
      ))}
      {!hasValue && (
        <p class="warns" role="alert">
          {words.columns.needsValue}
        </p>
      )}
    </section>
  );
}
