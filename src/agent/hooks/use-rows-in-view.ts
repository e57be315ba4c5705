import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useState } from 'preact/hooks';

interface Options {
  count: number;
  /** Height of a row in pixels, until it is drawn. */
  rowHeight: number;
  /** Pixels between the top of what scrolls and the first row. */
  before: number;
  scroller: () => Element | null;
  /** How far down the list is shown at first, in pixels. */
  start: number;
}

/** Rows beyond those that can be seen, on both sides. */
const MORE_ROWS = 10;
/** What is drawn before the page is laid out. */
const FIRST_HEIGHT = 800;

/** Returns which rows of a long list are in view, and how to scroll to others. */
export const useRowsInView = (options: Options) => {
  const { count, rowHeight, before, scroller, start } = options;
  const [, setChanges] = useState(0);
  const settings = {
    count,
    estimateSize: () => rowHeight,
    getScrollElement: scroller,
    scrollToFn: elementScroll,
    observeElementOffset,
    observeElementRect: ((instance, onRect) =>
      observeElementRect(instance, ({ width, height }) =>
        onRect({ width, height: height || FIRST_HEIGHT }),
      )) as typeof observeElementRect,
    measureElement: (row: Element) =>
      row.getBoundingClientRect().height || rowHeight,
    initialRect: { width: 0, height: FIRST_HEIGHT },
    initialOffset: start,
    overscan: MORE_ROWS,
    scrollMargin: before,
    onChange: () => setChanges((changes) => changes + 1),
  };
  const [virtualizer] = useState(
    () => new Virtualizer<Element, Element>(settings),
  );
  virtualizer.setOptions(settings);
  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => virtualizer._willUpdate());

  const rows = virtualizer.getVirtualItems();
  const first = rows[0];
  const last = rows.at(-1);
  return {
    rows,
    /** Pixels of the rows above and below those in view. */
    above: first ? first.start - before : 0,
    below: last ? virtualizer.getTotalSize() - (last.end - before) : 0,
    measure: virtualizer.measureElement,
    show: (index: number) => virtualizer.scrollToIndex(index),
  };
};
