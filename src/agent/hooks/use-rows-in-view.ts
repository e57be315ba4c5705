import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** How a list was left: another view that shows it again begins there. */
export interface ListPlace {
  /** How far down it was looked at, in pixels. */
  scrollTop: number;
  /** Heights of the rows that were drawn: the others are estimated. */
  measured: VirtualItem[];
}

interface Options {
  count: number;
  /** Height of a row in pixels, until it is drawn. */
  rowHeight: number;
  /** Pixels between the top of what scrolls and the first row. */
  before: number;
  scroller: () => Element | null;
  /** Where the list is shown at first; kept up to date. @default its top */
  place?: ListPlace;
}

/** Rows beyond those that can be seen, on both sides. */
const MORE_ROWS = 10;
/** What is drawn before the page is laid out. */
const FIRST_HEIGHT = 800;

/** Returns which rows of a long list are in view, and how to scroll to others. */
export const useRowsInView = (options: Options) => {
  const { count, rowHeight, before, scroller, place } = options;
  const current = useRef(place);
  current.current = place;
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
    initialOffset: place?.scrollTop ?? 0,
    initialMeasurementsCache: place?.measured ?? [],
    overscan: MORE_ROWS,
    scrollMargin: before,
    onChange: () => setChanges((changes) => changes + 1),
  };
  const [virtualizer] = useState(
    () => new Virtualizer<Element, Element>(settings),
  );
  virtualizer.setOptions(settings);
  useLayoutEffect(() => {
    const unmount = virtualizer._didMount();
    return () => {
      if (current.current)
        current.current.measured = virtualizer.takeSnapshot();
      unmount();
    };
  }, []);
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
