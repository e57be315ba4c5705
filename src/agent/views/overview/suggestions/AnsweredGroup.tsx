import { useState } from 'preact/hooks';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { Failure } from '../../../parts/Failure';
import { PATHS } from '../../../routing/routes';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { undoGroup } from './answer-group';

/** Suggestions that were answered here, and can be taken back. */
export interface AnsweredSuggestions {
  ids: readonly string[];
  /** What was done. */
  says: string;
  /** The block that a merge made. */
  ban: number | undefined;
}

interface Props {
  answered: AnsweredSuggestions;
  onUndone: () => void;
}

/** Says what was done of a suggestion, with one Undo. */
export function AnsweredGroup({ answered, onUndone }: Props) {
  const { api } = useConsole();
  const { ids, says, ban } = answered;
  const [left, setLeft] = useState<number>();
  const action = useAsyncAction();
  const words = t().overview.suggestions;
  const undo = () =>
    void action.run(async () => {
      setLeft(await undoGroup(api.numbers, ids));
      onUndone();
    });
  return (
    <div class="answered-group">
      <p role="status">
        {left === undefined ? says : left > 0 ? words.left(left) : words.undone}
      </p>
      {left === undefined && (
        <>
          {ban !== undefined && (
            <a href={PATHS.ban(String(ban))}>{t().appeals.openBlock}</a>
          )}
          <button type="button" aria-busy={action.pending} onClick={undo}>
            {words.undo}
          </button>
        </>
      )}
      <Failure error={action.error} />
    </div>
  );
}
