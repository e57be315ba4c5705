import type { GroupRow } from '../../../logic/list-rows';
import { formatNumber } from '../../../logic/numbers';
import { t } from '../../../texts/texts';

interface Props {
  head: GroupRow;
  /** Whether the list's one tab stop is here. */
  isStop: boolean;
  onFocus: () => void;
  onToggle: (group: 'blocked' | 'ended') => void;
}

/** Shows what a group of chats is, how many it has, and whether it is folded. */
export function GroupHead({ head, isStop, onFocus, onToggle }: Props) {
  const { group, count, open, hasLeft } = head;
  const texts = t().chats.list;
  const name =
    group === 'answered' && hasLeft ? texts.answeredOrLeft : texts[group];
  const title = `${name} · ${formatNumber(count)}`;
  if (group === 'waiting' || group === 'answered') {
    return (
      <div class="group-head">
        <h2>{title}</h2>
        {group === 'waiting' && <span>{texts.longestFirst}</span>}
      </div>
    );
  }
  return (
    <button
      type="button"
      class="group-head fold"
      data-key={head.key}
      aria-expanded={open === true}
      tabIndex={isStop ? 0 : -1}
      onFocus={onFocus}
      onClick={() => onToggle(group)}
    >
      <span class="title">{title}</span>
      {group === 'blocked' && <span>{texts.notCounted}</span>}
    </button>
  );
}
