import { useLayoutEffect } from 'preact/hooks';

/** Calls `onPress` when a letter's key is pressed outside of text boxes. */
export const useHotkey = (
  letter: string,
  onPress: (event: KeyboardEvent) => void,
): void => {
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { key, altKey, ctrlKey, metaKey, repeat } = event;
      if (key.toLowerCase() !== letter || repeat) return;
      if (altKey || ctrlKey || metaKey || isTyping(event)) return;
      event.preventDefault();
      onPress(event);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
};

const isTyping = (event: KeyboardEvent) => {
  // Outside of the shadow root, `target` is only its host.
  const [target] = event.composedPath();
  return (
    target instanceof Element &&
    target.closest('input:not([type=checkbox]), textarea, select, dialog') !==
      null
  );
};
