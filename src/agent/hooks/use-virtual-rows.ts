import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** What of a long list is drawn. */
export interface VirtualRows {
  /** Height of the whole list, in pixels. */
  height: number;
  /** The drawn rows: index, and where they begin, in pixels. */
  rows: readonly { index: number; start: number }[];
  /** Ref of a drawn row, which measures it. */
  measure: (element: Element | null) => void;
  scrollTo: (index: number) => void;
}

const OVERSCAN = 8;

/**
 * Draws of a list only the rows that are to be seen, and a few around them.
 *
 * @param scroller the element that scrolls
 * @param estimate returns about how high a row is, in pixels
 * @param keyOf returns what a row keeps its height by
 */
export const useVirtualRows = (
  scroller: RefObject<HTMLElement | null>,
  count: number,
  estimate: (index: number) => number,
  keyOf: (index: number) => string,
): VirtualRows => {
  const [, draw] = useReducer((times: number) => times + 1, 0);
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: estimate,
    getItemKey: keyOf,
    overscan: OVERSCAN,
    // Until it is laid out, as high as most windows are.
    initialRect: { width: 0, height: 800 },
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: draw.bind(null, undefined),
  };
  const [virtualizer] = useState(
    () => new Virtualizer<HTMLElement, Element>(options),
  );
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());

  return {
    height: virtualizer.getTotalSize(),
    rows: virtualizer.getVirtualItems(),
    measure: virtualizer.measureElement,
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  };
};
