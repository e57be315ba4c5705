import { useContext, useLayoutEffect } from 'preact/hooks';
import { readHotkey } from '../logic/hotkey-press';
import { HotkeysContext } from './hotkeys-context';

/**
 * Calls `onPress` when a letter's key is pressed outside of fields, or beside Alt
 * in the reply box, unless the person has turned such keys off.
 *
 * @param shift whether Shift is pressed with it; undefined: as one likes
 */
export const useHotkey = (
  letter: string,
  onPress: (event: KeyboardEvent) => void,
  shift?: boolean,
): void => {
  const isOn = useContext(HotkeysContext);
  useLayoutEffect(() => {
    if (!isOn) return undefined;
    const listen = (event: KeyboardEvent) => {
      if (readHotkey(event) !== letter) return;
      if (shift !== undefined && event.shiftKey !== shift) return;
      event.preventDefault();
      onPress(event);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
};
