import { element } from '../dom/element';

/** Text in which `backticks` mean code. */
export const prose = (text: string): (Node | string)[] =>
  text
    .split('`')
    .map((part, index) => (index % 2 ? element('code', {}, part) : part));
