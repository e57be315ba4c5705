import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ApiError } from '../../../api/api-error';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { Failure } from '../../../parts/Failure';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import {
  answerGroup,
  type GroupAnswer,
  type GroupProgress,
} from './answer-group';
import type { AnsweredSuggestions } from './AnsweredGroup';
import { ChangedBlocks } from './ChangedBlocks';
import { describeDone, describeGroup } from './describe-group';
import { listBanIds, type SuggestionGroup } from './group-suggestions';
import { MergePreview } from './MergePreview';

interface Props {
  group: SuggestionGroup;
  onAnswered: (answered: AnsweredSuggestions) => void;
  onClose: () => void;
}

/** Shows what accepting a suggestion would change, and whom it would reach. */
export function SuggestionDialog({ group, onAnswered, onClose }: Props) {
  const { api } = useConsole();
  const { kind, suggestions } = group;
  const dialog = useRef<HTMLDialogElement>(null);
  const progress = useRef<GroupProgress>({ done: new Map(), lost: undefined });
  const [done, setDone] = useState(0);
  const action = useAsyncAction();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const words = t().overview.suggestions;
  const ids = suggestions.map(({ id }) => id);

  const answer = (how: GroupAnswer) =>
    void action.run(async () => {
      await answerGroup(api.numbers, ids, how, progress.current, setDone);
      const [merged] = progress.current.done.values();
      onAnswered({
        ids,
        says:
          how.is === 'accepted'
            ? describeDone(group, listBanIds(group).length)
            : words.dismissed,
        ban: how.is === 'accepted' ? merged?.ban : undefined,
      });
      dialog.current?.close();
    });
  const accept = (request = {}) => answer({ is: 'accepted', request });
  const { error } = action;
  const code = error instanceof ApiError ? error.code : undefined;
  const verb =
    kind === 'stale' ? words.accept.stale(ids.length) : words.accept[kind];

  return (
    <dialog
      ref={dialog}
      class="suggestion"
      aria-labelledby="suggestion-title"
      onClose={onClose}
    >
      <div class="block-body">
        <h2 id="suggestion-title">{describeGroup(group).title}</h2>
        <p>{words.means[kind]}</p>
        {kind === 'merge' && <MergePreview suggestion={suggestions[0]} />}
        <ChangedBlocks group={group} />
        {action.pending && ids.length > 1 && (
          <p role="status">{words.progress(done, ids.length)}</p>
        )}
        <Failure
          error={error}
          {...(code === 'unreachable' && { message: words.lost })}
          {...(code === 'unconfirmed' && {
            message: error instanceof ApiError ? error.detail : '',
          })}
        />
        {Boolean(error) && done > 0 && (
          <p class="warns">{words.partly(done, ids.length)}</p>
        )}
      </div>
      <footer>
        <p />
        <button type="button" onClick={() => dialog.current?.close()}>
          {t().common.cancel}
        </button>
        <button
          type="button"
          aria-busy={action.pending}
          onClick={() => answer({ is: 'dismissed' })}
        >
          {words.dismiss}
        </button>
        <button
          type="button"
          class="primary"
          aria-busy={action.pending}
          onClick={() =>
            accept(code === 'unconfirmed' ? { confirm: true } : {})
          }
        >
          {code === 'unconfirmed' ? words.confirm : verb}
        </button>
      </footer>
    </dialog>
  );
}
