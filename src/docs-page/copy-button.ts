import { element } from '../dom/element';

const LABEL = 'Copy';

/** Copies a text, and says for a moment that it did. */
export const copyButton = (text: string): HTMLButtonElement => {
  const button = element('button', { type: 'button' }, LABEL);
  const say = (word: string) => {
    button.textContent = word;
    setTimeout(() => (button.textContent = LABEL), 1500);
  };
  button.addEventListener('click', () => {
    // Only there over HTTPS and on localhost.
    const written = navigator.clipboard?.writeText(text) ?? Promise.reject();
    written.then(
      () => say('Copied'),
      () => say('Select it by hand'),
    );
  });
  return button;
};
