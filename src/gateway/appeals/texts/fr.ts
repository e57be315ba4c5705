import type { AppealTexts } from './appeal-texts';

export const fr: AppealTexts = {
  name: 'Français',
  title: 'Demander un second examen',
  intro:
    'Vous ne pouvez pas utiliser le chat de ce site pour le moment. Si vous pensez que c’est une erreur, écrivez pourquoi. Quelqu’un de l’équipe examinera à nouveau la décision.',
  reference: 'Référence',
  until: 'Jusqu’au',
  forGood: 'Aucune fin n’est fixée.',
  text: 'Pourquoi devrions-nous l’examiner à nouveau ?',
  textHint: '500 caractères au plus.',
  contact: 'E-mail pour la réponse (facultatif)',
  contactHint:
    'Vous pouvez aussi lire la réponse ici : gardez l’adresse de cette page.',
  send: 'Envoyer',
  written: 'Ce que vous avez écrit',
  waiting:
    'Envoyé. Personne n’a encore répondu. La réponse sera sur cette page.',
  answer: 'La réponse',
  accepted: 'Nous l’avons examiné à nouveau. Le blocage est levé.',
  shortened: 'Nous l’avons examiné à nouveau. Le blocage se termine plus tôt.',
  declined: 'Nous l’avons examiné à nouveau. Le blocage reste en place.',
  over: 'Ce blocage est terminé.',
  again: 'Vous pourrez demander à nouveau à partir du',
  tooLate:
    'Il est trop tard pour demander : le blocage a pris fin il y a plus de six mois.',
  closed: 'Ce site n’accepte pas de telles demandes.',
  notFound:
    'Cette adresse est incomplète ou n’est plus valable. Ouvrez le lien de l’avis qui dit que le chat n’est pas disponible.',
  empty: 'Veuillez écrire pourquoi nous devrions l’examiner à nouveau.',
  tooLong: 'Veuillez écrire 500 caractères au plus.',
  noMailbox:
    'Ce n’est pas une adresse e-mail. Corrigez-la ou laissez le champ vide.',
  tooMany: 'Trop de demandes sont venues d’ici aujourd’hui. Réessayez demain.',
  languages: 'Langues',
  mailSubject: 'La réponse à votre demande',
};
