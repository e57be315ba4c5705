import { setTexts } from '../../agent/texts/current';
import type { Translation } from '../../agent/texts/translation';
import { en, type OwnTexts } from './en';

/** All that the panel draws from in another language than English. */
export interface PanelTexts {
  /** By which numbers and dates are written. */
  locale: string;
  panel: OwnTexts;
  /** The console's, whose parts the panel is made of. */
  common: Translation<'common'>;
  errors: Translation<'errors'>;
  flags: Translation<'chats'>['flags'];
}

let own = en.panel;

/** Returns what the panel says by itself. */
export const p = (): OwnTexts => own;

/** Has all that is drawn from now on say the texts of one language. */
export const setPanelTexts = (texts: PanelTexts): void => {
  const { panel, common, errors, flags, locale } = texts;
  own = panel;
  setTexts({ chats: { flags }, common, errors }, locale);
};
