import { element } from '../dom/element';
import type { NoticeOptions } from './notice-options';
import type { Language } from './pick-language';
import { setContact } from './set-contact';

/**
 * What the visitor sees. It is built once and changed in place, so that the
 * focus and what is selected stay while more becomes known.
 */
export interface Card {
  region: HTMLElement;
  /** Writes everything but the end. */
  write(options: NoticeOptions, language: Language): void;
  /** Writes when the refusal ends; empty: says nothing about it. */
  writeEnd(sentence: string): void;
  /** All it says about the refusal, for screen readers. */
  summary(): string;
}

/** Text that is the same already is left alone: it may be selected. */
const put = (node: HTMLElement, text: string) => {
  if (node.textContent !== text) node.textContent = text;
};

const putLine = (line: HTMLElement, text: string, value = line) => {
  line.hidden = !text;
  put(value, text);
};

export const createCard = (close: () => void): Card => {
  const heading = element('h2', { id: 'heading' });
  const text = element('p', { dir: 'auto' });
  const end = element('p');
  const referenceLabel = element('span');
  const code = element('code', { dir: 'ltr' });
  const reference = element('p', {}, referenceLabel, ' ', code);
  const contactLabel = element('span');
  const anchor = element('a');
  const contact = element('p', {}, contactLabel, ' ', anchor);
  const button = element('button', { type: 'button' }, '×');
  const region = element(
    'section',
    { role: 'region', 'aria-labelledby': heading.id },
    ...[heading, text, end, reference, contact, button],
  );
  button.addEventListener('click', close);
  region.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });

  return {
    region,
    write(options, { name, texts }) {
      region.lang = name;
      region.dir = name === 'ar' ? 'rtl' : 'ltr';
      put(heading, texts.heading);
      putLine(text, options.text ?? '');
      put(referenceLabel, texts.reference);
      putLine(reference, options.reference ?? '', code);
      put(contactLabel, texts.contact);
      putLine(contact, setContact(anchor, options.contact ?? ''), anchor);
      button.setAttribute('aria-label', texts.close);
    },
    writeEnd: (sentence) => putLine(end, sentence),
    summary: () =>
      `${heading.textContent}. ${text.textContent} ${end.textContent}`,
  };
};
