import { element } from '../dom/element';
import type { NoticeOptions } from './notice-options';
import type { Language } from './pick-language';
import { setContact } from './set-contact';

/**
 * The notice as the visitor sees it. Its elements are created once and changed
 * in place, so that focus and selection stay when more becomes known.
 */
export interface Card {
  _region: HTMLElement;
  /** Writes all texts but the end of the refusal. */
  _write(
    options: NoticeOptions,
    language: Language,
    text: string | undefined,
  ): void;
  /** Writes when the refusal ends; an empty sentence hides the line. */
  _writeEnd(sentence: string): void;
  /** Returns all that the card says about the refusal, for screen readers. */
  _summary(): string;
}

/** Sets a node's text. Leaves an equal text alone: it may be selected. */
const setText = (node: HTMLElement, text: string) => {
  if (node.textContent !== text) node.textContent = text;
};

const setLine = (line: HTMLElement, text = '', value = line) => {
  line.hidden = !text;
  setText(value, text);
};

/** Creates a card whose button and Escape key call `close`. */
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
  const appeal = element('a', { target: '_blank' });
  const button = element('button', { type: 'button' }, '×');
  const region = element(
    'section',
    { role: 'region', 'aria-labelledby': heading.id },
    ...[heading, text, end, reference, contact, appeal, button],
  );
  button.addEventListener('click', close);
  region.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });

  return {
    _region: region,
    _write(options, { _name: name, texts }, ownText) {
      region.lang = name;
      region.dir = name === 'ar' ? 'rtl' : 'ltr';
      setText(heading, texts._heading);
      setLine(text, ownText);
      setText(referenceLabel, texts._reference);
      setLine(reference, options.reference, code);
      setText(contactLabel, texts._contact);
      setLine(contact, setContact(anchor, options.contact), anchor);
      setLine(appeal, options.appeal ? texts._appeal : '');
      appeal.href = `${options.gateway}${options.appeal}`;
      button.setAttribute('aria-label', texts._close);
    },
    _writeEnd: (sentence) => setLine(end, sentence),
    _summary: () =>
      `${heading.textContent}. ${text.textContent} ${end.textContent}`,
  };
};
