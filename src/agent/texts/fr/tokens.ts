import type { Translation } from '../translation';

export const tokens: Translation<'tokens'> = {
  title: 'Jetons d’API',
  lead: 'Pour des programmes. Un jeton est affiché une fois, à sa création ; on peut y mettre fin ici à tout moment.',
  make: 'Créer un jeton',
  makeLead: 'Il peut ce que peut son rôle, sur ses sites, jusqu’à sa fin.',
  name: 'Nom',
  nameHint: 'à quoi il sert',
  may: 'Peut',
  madeBy: 'Créé par',
  lastUsed: 'Dernière utilisation',
  ends: 'Fin',
  never: 'jamais',
  noEnd: 'sans fin',
  noEndHint: 'jusqu’à ce que quelqu’un le révoque',
  over: (when: string) => `terminé\u00a0: ${when}`,
  begins: (prefix: string) => `${prefix}…`,
  by: (name: string, date: string) => `${name}, ${date}`,
  commandLine: 'ligne de commande',
  contacts: 'bloque des contacts',
  blockContacts: 'Peut bloquer des contacts par l’API d’Acquire',
  blockContactsHint: 'pour des programmes écrits pour Acquire',
  shown: (name: string) => `Le jeton «\u00a0${name}\u00a0»`,
  shownLead:
    'Copiez-le maintenant et gardez-le là où vous gardez les secrets : il ne sera plus affiché. Qui l’a peut ce qu’il peut.',
  kept: 'Je l’ai gardé',
  renew: 'Prolonger',
  renewTitle: (name: string) => `Prolonger «\u00a0${name}\u00a0»`,
  renewLead: 'Il reste le même jeton : rien ne change pour le programme.',
  revoke: 'Révoquer',
  ask: (name: string) => `Révoquer «\u00a0${name}\u00a0»\u00a0?`,
  askLead:
    'Il est refusé dès maintenant, ainsi que les jetons créés avec lui. C’est irréversible.',
  empty: {
    title: 'Aucun jeton',
    lead: 'Un programme qui bloque, consulte ou exporte a besoin d’un jeton.',
  },
};
