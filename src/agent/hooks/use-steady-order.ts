import { useRef, useState } from 'preact/hooks';

/** A pointer that rests this long, in milliseconds, is not about to press. */
const REST_MS = 5_000;

/**
 * Keeps rows where they are while somebody points at them: what is new waits
 * until the pointer leaves, rests for 5 s, or `showAll` is called.
 *
 * @param keys the rows in their present order
 */
export const useSteadyOrder = (keys: readonly string[]) => {
  const [kept, setKept] = useState<readonly string[]>();
  const rest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const present = useRef(keys);
  present.current = keys;

  const release = () => {
    clearTimeout(rest.current);
    setKept(undefined);
  };
  const hold = (event: PointerEvent) => {
    if (event.pointerType !== 'mouse') return;
    clearTimeout(rest.current);
    rest.current = setTimeout(release, REST_MS);
    setKept((before) => before ?? present.current);
  };
  const known = new Set(kept);
  const still = new Set(keys);
  return {
    order: kept ? kept.filter((key) => still.has(key)) : keys,
    /** How many rows wait. */
    waiting: kept ? keys.filter((key) => !known.has(key)).length : 0,
    showAll: release,
    pointerHandlers: {
      onPointerMove: hold,
      onPointerLeave: release,
    },
  };
};
