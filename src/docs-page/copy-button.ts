import { element } from '../dom/element';

const LABEL = 'Copy';

/**
 * Creates a button that copies a text, and shows for 1.5 s whether it could.
 */
export const copyButton = (text: string): HTMLButtonElement => {
  const button = element('button', { type: 'button' }, LABEL);
  const showLabel = (word: string) => {
    button.textContent = word;
    setTimeout(() => (button.textContent = LABEL), 1500);
  };
  button.addEventListener('click', () => {
    // Browsers have a clipboard only over HTTPS and on localhost.
    const written = navigator.clipboard?.writeText(text) ?? Promise.reject();
    written.then(
      () => showLabel('Copied'),
      () => showLabel('Select it by hand'),
    );
  });
  return button;
};
