import { useLayoutEffect } from 'preact/hooks';

/** Calls back when this one letter is pressed and nobody is typing. */
export const useHotkey = (letter: string, onPress: () => void): void => {
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { key, altKey, ctrlKey, metaKey, repeat } = event;
      if (key.toLowerCase() !== letter || repeat) return;
      if (altKey || ctrlKey || metaKey || isTyping(event)) return;
      event.preventDefault();
      onPress();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
};

const isTyping = (event: KeyboardEvent) => {
  // Through the shadow root, `target` would only name the host.
  const [target] = event.composedPath();
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, dialog') !== null
  );
};
