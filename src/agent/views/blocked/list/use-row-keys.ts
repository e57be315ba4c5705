import type { RefObject, TargetedEvent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Ban } from '../../../../protocol/bans';
import { useHotkey } from '../../../hooks/use-hotkey';
import type { RowActs } from './row-acts';

interface Options {
  table: RefObject<HTMLTableElement | null>;
  count: number;
  at: (index: number) => Ban | undefined;
  /** Scrolls a row into view. */
  show: (index: number) => void;
  onOpen: (ban: Ban) => void;
  acts: RowActs;
}

/** Rows that Page Up and Page Down skip. */
const LEAP = 10;

/** Makes the rows one stop of the Tab key, with keys to move and to act. */
export const useRowKeys = (options: Options) => {
  const { table, count, at, show, onOpen, acts } = options;
  const [active, setActive] = useState(0);
  const [wanted, setWanted] = useState<number>();

  const rowAt = (index: number) =>
    table.current?.querySelector<HTMLElement>(`tr[data-index="${index}"]`);
  const move = (to: number) => {
    if (!count) return;
    const index = Math.min(Math.max(to, 0), count - 1);
    setActive(index);
    show(index);
    setWanted(index);
  };
  // The row may be drawn only once it is scrolled to, and loaded.
  useEffect(() => {
    if (wanted === undefined) return;
    const row = rowAt(wanted);
    if (!row?.dataset['ban']) return;
    row.focus({ preventScroll: true });
    setWanted(undefined);
  });

  const isInRow = (event: Event) =>
    event.composedPath().some((one) => one instanceof HTMLTableRowElement);
  useHotkey('j', (event) => move(isInRow(event) ? active + 1 : active));
  useHotkey('k', (event) => move(isInRow(event) ? active - 1 : active));
  useHotkey('x', (event) => acts.select(active, event.shiftKey));

  /** Moves among the controls of a row. */
  const moveInside = (row: HTMLElement, by: 1 | -1) => {
    const stops = [
      row,
      ...row.querySelectorAll<HTMLElement>('input, a, button'),
    ];
    const root = row.getRootNode() as ShadowRoot;
    const at = stops.indexOf(root.activeElement as HTMLElement);
    stops[Math.min(Math.max(at + by, 0), stops.length - 1)]?.focus();
  };

  return {
    active: Math.min(active, Math.max(count - 1, 0)),
    onFocusIn(event: TargetedEvent<HTMLElement>) {
      const row = (event.target as Element).closest<HTMLElement>(
        'tr[data-ban]',
      );
      if (row) setActive(Number(row.dataset['index']));
    },
    onKeyDown(event: TargetedEvent<HTMLElement, KeyboardEvent>) {
      const row = (event.target as Element).closest<HTMLElement>(
        'tr[data-ban]',
      );
      const { key, altKey, ctrlKey, metaKey } = event;
      if (!row || altKey || ctrlKey || metaKey) return;
      const ahead = getComputedStyle(row).direction === 'rtl' ? -1 : 1;
      const moves: Record<string, () => void> = {
        ArrowDown: () => move(active + 1),
        ArrowUp: () => move(active - 1),
        PageDown: () => move(active + LEAP),
        PageUp: () => move(active - LEAP),
        Home: () => move(0),
        End: () => move(count - 1),
        ArrowRight: () => moveInside(row, ahead),
        ArrowLeft: () => moveInside(row, ahead === 1 ? -1 : 1),
        Enter() {
          const ban = at(active);
          if (ban) onOpen(ban);
        },
      };
      // On its own controls, Enter does what they do.
      if (key === 'Enter' && event.target !== row) return;
      const act = moves[key];
      if (!act) return;
      event.preventDefault();
      act();
    },
  };
};
