import { element } from '../dom/element';

/** Turns `backticks` in a text into code elements. */
export const prose = (text: string): (Node | string)[] =>
  text
    .split('`')
    .map((part, index) => (index % 2 ? element('code', {}, part) : part));
