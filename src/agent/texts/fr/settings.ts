import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('fr');

export const settings: Translation<'settings'> = {
  title: 'Réglages',
  pages: {
    sites: 'Sites',
    blocking: 'Blocages',
    people: 'Personnes',
    tokens: 'Jetons d’API',
    vendors: 'Fournisseurs',
    webhooks: 'Webhooks',
    lists: 'Listes partagées',
    audit: 'Journal d’audit',
    data: 'Données et vie privée',
    texts: 'Textes pour les visiteurs',
    account: 'Votre compte',
  },
  notAllowed:
    'Vous ne pouvez pas voir ceci. Adressez-vous à un propriétaire ou à un administrateur.',
  site: 'Site',
  add: 'Ajouter',
  remove: 'Retirer',
  optional: 'facultatif',
  addressStart: 'https://…',
  password: 'Votre mot de passe',
  passwordHint: 'encore une fois, car ceci est irréversible',
  save: {
    name: 'Modifications non enregistrées',
    unsaved: (count) =>
      plural(count, {
        one: '# modification non enregistrée :',
        other: '# modifications non enregistrées :',
      }),
    save: 'Enregistrer',
    discard: 'Abandonner',
    saved: 'Enregistré.',
    seeField: 'Non enregistré. Voyez le champ signalé.',
    leaveTitle: 'Quitter sans enregistrer ?',
    lost: (changes) => `Vos modifications seraient perdues\u00a0: ${changes}.`,
    leave: 'Quitter sans enregistrer',
    stay: 'Rester ici',
  },
};
