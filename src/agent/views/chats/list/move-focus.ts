import { letterOf } from '../../../logic/letter-of';
import type { ListRow } from '../../../logic/list-rows';

const STEPS: Partial<Record<string, number>> = {
  ArrowDown: 1,
  j: 1,
  ArrowUp: -1,
  k: -1,
};

/** Returns whether a row can have the focus: chats, and folds. */
const isFocusable = (row: ListRow) => row.is === 'chat' || 'open' in row;

/** Moves the focus in a list that is one tab stop: arrows, J and K, Home, End. */
export const moveFocus = (
  event: KeyboardEvent,
  rows: readonly ListRow[],
  from: string | undefined,
  focus: (index: number) => void,
  hasLetters: boolean,
): void => {
  const [target] = event.composedPath();
  const isRow = target instanceof Element && target.hasAttribute('data-key');
  const { key, altKey, ctrlKey, metaKey } = event;
  if (!isRow || altKey || ctrlKey || metaKey) return;
  if (!hasLetters && /^[jk]$/.test(letterOf(event))) return;
  const at = rows.findIndex((row) => row.key === from);
  const step = STEPS[key] ?? STEPS[letterOf(event)];
  const last = rows.length - 1;
  let next = key === 'Home' ? 0 : key === 'End' ? last : at + (step ?? 0);
  if (step === undefined && key !== 'Home' && key !== 'End') return;
  event.preventDefault();
  const direction = step ?? (key === 'Home' ? 1 : -1);
  for (; next >= 0 && next <= last; next += direction) {
    const row = rows[next];
    if (row && isFocusable(row)) return focus(next);
  }
};
