import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { isFocusLost } from '../logic/is-focus-lost';

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select, textarea, summary, [tabindex]';

/**
 * Keeps the focus where somebody works: if what has it is taken away, as a button
 * is once it was pressed, the nearest thing around it gets it.
 */
export const useKeptFocus = (within: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const area = within.current;
    if (!area) return undefined;
    let focused: Element | undefined;
    /** What was around it, the nearest first: asked once it is gone. */
    let around: readonly Element[] = [];

    const rescue = () => {
      if (!focused || focused.isConnected) return;
      focused = undefined;
      if (!isFocusLost()) return;
      const nearest = around.find((one) => one.isConnected);
      if (nearest) findTarget(nearest, area)?.focus();
    };
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      focused = target;
      around = ancestorsOf(target, area);
    };
    const onBlur = () =>
      queueMicrotask(() => {
        // Somebody has gone elsewhere, and it is still there.
        if (focused?.isConnected && isFocusLost()) focused = undefined;
        else rescue();
      });
    const observer = new MutationObserver(rescue);
    observer.observe(area, { childList: true, subtree: true });
    area.addEventListener('focusin', onFocus);
    area.addEventListener('focusout', onBlur);
    return () => {
      observer.disconnect();
      area.removeEventListener('focusin', onFocus);
      area.removeEventListener('focusout', onBlur);
    };
  }, []);
};

const ancestorsOf = (element: Element, area: Element): Element[] => {
  const found: Element[] = [];
  let at = element.parentElement;
  while (at && area.contains(at)) {
    found.push(at);
    at = at.parentElement;
  }
  return found;
};

/** Returns what gets the focus in a place: its tab stop, else the first that can. */
const findTarget = (
  place: Element,
  area: HTMLElement,
): HTMLElement | undefined => {
  if (place === area) return area.querySelector('main') ?? undefined;
  const all = [...place.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (one) => one.checkVisibility?.() ?? true,
  );
  const target = all.find(({ tabIndex }) => tabIndex >= 0) ?? all[0];
  if (target) return target;
  const parent = place.parentElement;
  return parent && area.contains(parent) ? findTarget(parent, area) : undefined;
};
