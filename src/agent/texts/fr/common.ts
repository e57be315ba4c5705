import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('fr');

export const common: Translation<'common'> = {
  product: 'Doorlist',
  tryAgain: 'Réessayer',
  cancel: 'Annuler',
  close: 'Fermer',
  undo: 'Annuler',
  copy: 'Copier',
  copied: 'Copié',
  selectByHand: 'Sélectionnez-le à la main',
  justNow: 'à l’instant',
  minutes: (minutes) => `${minutes} min`,
  hours: (hours) => `${hours} h`,
  days: (days) => plural(days, { one: '# jour', other: '# jours' }),
  forGood: 'Sans fin',
  visitor: 'Visiteur',
  thisVisitor: 'ce visiteur',
  sentence: (words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`,
  more: 'Afficher plus',
  comma: ', ',
};
