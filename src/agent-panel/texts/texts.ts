import { setTexts } from '../../agent/texts/current';
import { en } from './en';

/** The texts of the panel in one language. */
export type PanelTexts = typeof en;

let own = en.panel;

/** Returns what the panel says by itself. */
export const p = (): PanelTexts['panel'] => own;

/** Has all that is drawn from now on say the texts of one language. */
export const setPanelTexts = (
  { panel, ...shared }: PanelTexts,
  locale: string,
): void => {
  own = panel;
  setTexts(shared, locale);
};
