import type { Translation } from '../translation';

export const block: Translation<'block'> = {
  title: 'Bloquer le visiteur',
  live: (name) =>
    `${name} perd le chat aussitôt, ici et dans chaque onglet ouvert.`,
  ended: (name) => `${name} ne peut plus ouvrir de chat.`,
  what: 'Que bloquer',
  visitor: 'Ce visiteur',
  visitorMeans: 'Ce navigateur, et tout autre où la même personne se connecte',
  ip: 'Adresse IP',
  noAddress: {
    own: 'C’est votre propre adresse.',
    unknown: 'L’adresse est inconnue.',
    untrusted:
      'Les adresses ne sont pas fiables tant que TRUST_PROXY n’est pas défini sur la passerelle ; le blocage par adresse est donc désactivé.',
  },
  howLong: 'Combien de temps',
  durations: {
    hour: '1 heure',
    day: '1 jour',
    week: '7 jours',
    month: '30 jours',
    forGood: 'Sans fin',
  },
  reason: 'Motif',
  note: 'Note',
  noteHint: 'visible de votre équipe seule',
  optional: 'Facultatif',
  ends: (moment) => `Fin\u00a0: ${moment}`,
  never: 'Ne prend pas fin de lui-même',
  submit: 'Bloquer',
  nothing: 'Choisissez que bloquer : ce visiteur, l’adresse, ou les deux.',
};
