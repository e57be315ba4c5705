import type { Translation } from '../translation';

export const errors: Translation<'errors'> = {
  wait: (seconds) =>
    seconds > 90
      ? `Trop d’essais. Réessayez dans ${Math.ceil(seconds / 60)} min.`
      : `Trop d’essais. Attendez ${seconds} secondes, puis réessayez.`,
  cookie: 'La connexion n’a pas été conservée. Ouvrez cette page en https.',
  wrongPassword:
    'E-mail ou mot de passe incorrect. Vérifiez les deux et réessayez.',
  unreachable:
    'La passerelle est injoignable. Vérifiez votre connexion, puis réessayez.',
  forbidden: 'Votre rôle ne le permet pas. Adressez-vous à un propriétaire.',
  neverBan: 'Choisissez autre chose à bloquer.',
  unconfirmed: 'Appuyez de nouveau sur Bloquer pour le faire.',
  other: 'La passerelle n’a pas pu le faire. Réessayez.',
};
