import type { Translation } from '../translation';

export const connect: Translation<'connect'> = {
  signIn: (origin) =>
    `Une page de ${origin} demande à agir pour vous. Connectez-vous d’abord.`,
  title: 'Laisser cette page agir pour vous ?',
  lead: (origin) =>
    `Une page de ${origin} demande à afficher des chats, et à bloquer et débloquer des visiteurs, en votre nom.`,
  asks: 'Demandé par',
  as: (name) => `Vous êtes connecté en tant que ${name}.`,
  limits:
    'Elle ne reçoit aucun mot de passe, et rien que les chats et leurs blocages. Cela prend fin quand vous vous déconnectez.',
  allow: 'La laisser agir pour moi',
  deny: 'Pas maintenant',
  waiting: 'En attente de la page qui a ouvert cette fenêtre.',
  alone:
    'Cette fenêtre n’a pas été ouverte par une page qui l’attend. Fermez-la, et appuyez là-bas de nouveau sur « Se connecter ».',
  foreign: (asked) =>
    `La page qui a ouvert cette fenêtre n’est pas sur ${asked}. Rien ne lui a été remis. Fermez cette fenêtre.`,
  notAllowed: (origin) =>
    `Les pages de ${origin} ne peuvent pas agir pour les agents. Un propriétaire peut autoriser cette origine dans les réglages.`,
  done: 'C’est fait. Vous pouvez fermer cette fenêtre.',
  denied: 'Rien n’a été remis. Vous pouvez fermer cette fenêtre.',
};
