import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('fr');

export const waiting: Translation<'waiting'> = {
  label: 'En attente d’envoi',
  count: (count) =>
    plural(count, {
      one: '# action attend dans cet onglet.',
      other: '# actions attendent dans cet onglet.',
    }),
  refused: (count) =>
    plural(count, {
      one: '# action n’a pas été faite.',
      other: '# actions n’ont pas été faites.',
    }),
  show: 'Afficher',
  hide: 'Masquer',
  acts: {
    block: (subject) => `Bloquer ${subject}`,
    unblock: (subject) => `Débloquer ${subject}`,
    'block-again': (subject) => `Bloquer à nouveau\u00a0: ${subject}`,
    reply: (subject) => `Répondre à ${subject}`,
    done: (subject) => `Marquer comme terminé le chat avec ${subject}`,
    end: (subject) => `Terminer le chat avec ${subject}`,
    'hand-over': (subject) => `Transmettre le chat avec ${subject}`,
    release: (subject) => `Rendre à tous le chat avec ${subject}`,
  },
  names: {
    block: 'Bloquer',
    unblock: 'Débloquer',
    'block-again': 'Bloquer à nouveau',
    reply: 'Réponse',
    done: 'Terminé',
    end: 'Terminer le chat',
    'hand-over': 'Transmettre',
    release: 'Rendre à tous',
  },
  replies: 'Réponses en attente d’envoi',
  tags: {
    block: 'Blocage en attente d’envoi',
    unblock: 'Déblocage en attente d’envoi',
    'block-again': 'Blocage en attente d’envoi',
    reply: 'Réponse en attente d’envoi',
    done: '«\u00a0Terminé\u00a0» en attente d’envoi',
    end: 'Fin du chat en attente d’envoi',
    'hand-over': 'Transmission en attente d’envoi',
    release: 'Restitution en attente d’envoi',
  },
  waits: 'en attente d’envoi',
  tried:
    'la connexion a été perdue avant la réponse de la passerelle\u00a0; l’envoi est refait et compte une fois',
  takeBack: 'Retirer',
  remove: 'Supprimer',
  takeBackOf: (act) => `Retirer\u00a0: ${act}`,
  removeOf: (act) => `Supprimer\u00a0: ${act}`,
  retryOf: (act) => `Réessayer\u00a0: ${act}`,
  ban: (id) => `blocage ${id}`,
  tooOld:
    'Non envoyé\u00a0: l’attente a dépassé 12 heures. Voyez si c’est toujours juste, puis réessayez.',
  wroteMeanwhile: 'Non fait\u00a0: le visiteur a écrit entre-temps.',
  takenMeanwhile: (name) =>
    name
      ? `Non fait\u00a0: ${name} s’occupe de ce chat entre-temps.`
      : 'Non fait\u00a0: personne ne s’occupe plus de ce chat.',
  signOutFirst: (count) =>
    plural(count, {
      one: '# action attend encore d’être envoyée. Retirez-la, ou attendez que la passerelle l’ait reçue.',
      other:
        '# actions attendent encore d’être envoyées. Retirez-les, ou attendez que la passerelle les ait reçues.',
    }),
};
