import type { Translation } from '../translation';

export const visitorTexts: Translation<'visitorTexts'> = {
  title: 'Textes pour les visiteurs',
  lead: 'Ce qu’un visiteur refusé lit en plus des mots propres à l’avis. Pas pourquoi : seulement comment continuer.',
  languages: 'Langues',
  languagesLead:
    'un visiteur lit la sienne, sinon celle de l’anglais, s’il y en a un',
  none: 'Pas encore de texte. L’avis dit jusqu’à quand, et un code.',
  textIn: (language) => `Texte en ${language}`,
  left: (count) => `encore ${count} caractères`,
  remove: (language) => `Retirer ${language}`,
  addLanguage: 'Ajouter une langue',
  other: 'Une autre langue',
  tag: 'Son code',
  tagHint: 'par exemple pt-BR',
  preview: 'Ce qui est affiché',
  previewLead: 'pour un blocage qui prend fin dans une semaine',
  inEnglish:
    'Les mots propres à l’avis n’existent pas dans cette langue ; ils sont en anglais.',
  wins: 'Le texte d’un blocage, et celui de la balise de la page, remplacent ceux-ci.',
  noNotice:
    'Ce site ne montre aucun avis aux visiteurs refusés, donc personne ne les lit.',
  toSite: 'Changer cela',
};
