import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('fr');

export const searching: Translation<'searching'> = {
  label: 'Rechercher',
  open: 'Rechercher',
  close: 'Fermer la recherche',
  hint: 'Nom, e-mail, adresse, code',
  results: 'Ce qui a été trouvé',
  groups: { chats: 'Chats', bans: 'Bloqués' },
  visitor: 'Visiteur',
  states: { live: '', blocked: 'bloqué', ended: 'terminé' },
  banStates: { active: '', expired: 'échu', lifted: 'débloqué' },
  all: (q) => `Tous les blocages correspondant à «\u00a0${q}\u00a0»`,
  none: (q) => `Rien ne correspond à «\u00a0${q}\u00a0».`,
  noneMasked: (q) =>
    `Rien n’est exactement «\u00a0${q}\u00a0». Seules les valeurs entières se trouvent\u00a0: un code, un nom, une adresse, un e-mail.`,
  pressEnter: 'Appuyez sur Entrée pour rechercher.',
  found: (chats, bans) =>
    `${plural(chats, { one: '# chat', other: '# chats' })}, ${plural(bans, { one: '# blocage', other: '# blocages' })}`,
};
