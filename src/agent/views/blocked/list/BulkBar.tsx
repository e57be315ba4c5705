import { useState } from 'preact/hooks';
import type { BulkAction } from '../../../api/bans-api';
import { formatNumber } from '../../../logic/numbers';
import { t } from '../../../texts/texts';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { useHotkey } from '../../../hooks/use-hotkey';
import { Failure } from '../../../parts/Failure';
import { BulkDialog, MANY, type BulkQuestion } from './BulkDialog';

interface Props {
  /** How many are selected, and how many match. */
  count: number;
  total: number;
  isAll: boolean;
  sites: readonly string[];
  reasons: readonly string[];
  /** Where a file of what is selected comes from; absent: there is none. */
  exportUrl: string | undefined;
  onSelectAll: () => void;
  onClear: () => void;
  /** Rejects with what the gateway refused it for. */
  onApply: (action: BulkAction) => Promise<void>;
}

const QUESTIONS = ['until', 'reason', 'sites'] as const;

/** Shows at the bottom what can be done with all selected rows at once. */
export function BulkBar(props: Props) {
  const { count, total, isAll, exportUrl, onApply } = props;
  const [question, setQuestion] = useState<BulkQuestion>();
  const action = useAsyncAction();
  const words = t().blocked.bulk;
  // Few are unblocked at once: that can be undone.
  const unblock = () =>
    count > MANY
      ? setQuestion('lift')
      : void action.run(() => onApply({ lift: {} }));
  useHotkey('u', unblock);
  return (
    <div class="bulk-bar" role="region" aria-label={words.label}>
      <b>{words.selected(formatNumber(count))}</b>
      {!isAll && count < total && (
        <button type="button" class="plain" onClick={props.onSelectAll}>
          {words.selectAll(formatNumber(total))}
        </button>
      )}
      <span class="muted keys-hint">{words.keys}</span>
      <span class="acts">
        {QUESTIONS.map((one) => (
          <button key={one} type="button" onClick={() => setQuestion(one)}>
            {words.questions[one]}
          </button>
        ))}
        {exportUrl && (
          <a class="button" href={exportUrl} download>
            {t().blocked.export}
          </a>
        )}
        <button
          type="button"
          class="danger"
          aria-busy={action.pending}
          onClick={unblock}
        >
          {words.unblock(formatNumber(count))}
          <kbd aria-hidden="true">{words.unblockKey}</kbd>
        </button>
        <button
          type="button"
          class="plain close"
          aria-label={words.clear}
          onClick={props.onClear}
        >
          ×
        </button>
      </span>
      <Failure error={action.error} />
      {question && (
        <BulkDialog
          question={question}
          count={count}
          sites={props.sites}
          reasons={props.reasons}
          onApply={onApply}
          onClose={() => setQuestion(undefined)}
        />
      )}
    </div>
  );
}
