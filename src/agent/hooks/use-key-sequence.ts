import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import { readHotkey } from '../logic/hotkey-press';
import { HotkeysContext } from './hotkeys-context';

/** Milliseconds in which the second key follows. */
const PATIENCE_MS = 1_500;

/**
 * Calls what belongs to a second letter when that follows a first one. The second
 * does nothing else then, whatever it is for by itself.
 */
export const useKeySequence = (
  first: string,
  acts: Partial<Record<string, () => void>>,
): void => {
  const isOn = useContext(HotkeysContext);
  const since = useRef<number>(undefined);
  useLayoutEffect(() => {
    if (!isOn) return undefined;
    const listen = (event: KeyboardEvent) => {
      const key = readHotkey(event);
      if (key === undefined) return;
      const begun = since.current;
      since.current = undefined;
      const isSecond =
        begun !== undefined && event.timeStamp - begun < PATIENCE_MS;
      const act = isSecond ? acts[key] : undefined;
      if (act) {
        event.preventDefault();
        act();
      } else if (key === first) {
        event.preventDefault();
        since.current = event.timeStamp;
      }
    };
    // Before whoever has the second key for something else.
    addEventListener('keydown', listen, { capture: true });
    return () => removeEventListener('keydown', listen, { capture: true });
  });
};
