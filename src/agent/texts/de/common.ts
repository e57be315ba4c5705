import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('de');

export const common: Translation<'common'> = {
  product: 'Doorlist',
  tryAgain: 'Erneut versuchen',
  cancel: 'Abbrechen',
  close: 'Schließen',
  undo: 'Rückgängig',
  copy: 'Kopieren',
  copied: 'Kopiert',
  selectByHand: 'Bitte von Hand markieren',
  justNow: 'gerade eben',
  minutes: (minutes) => `${minutes} Min.`,
  hours: (hours) => `${hours} Std.`,
  days: (days) => plural(days, { one: '# Tag', other: '# Tage' }),
  forGood: 'Dauerhaft',
  visitor: 'Besucher',
  thisVisitor: 'dieser Besucher',
  sentence: (words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`,
  more: 'Mehr zeigen',
  comma: ', ',
};
