import type { Translation } from '../translation';

export const visitorTexts: Translation<'visitorTexts'> = {
  title: 'Texte für Besucher',
  lead: 'Was ein abgewiesener Besucher außer den festen Worten des Hinweises liest. Nicht, warum: nur, wie es weitergeht.',
  languages: 'Sprachen',
  languagesLead:
    'ein Besucher liest seine eigene, sonst Englisch, wenn es einen Text gibt',
  none: 'Noch kein Text. Der Hinweis nennt das Ende und einen Code.',
  textIn: (language) => `Text auf ${language}`,
  left: (count) => `noch ${count} Zeichen`,
  remove: (language) => `${language} entfernen`,
  addLanguage: 'Sprache hinzufügen',
  other: 'Andere Sprache',
  tag: 'Ihr Kürzel',
  tagHint: 'zum Beispiel pt-BR',
  preview: 'Was zu sehen ist',
  previewLead: 'bei einer Sperre, die in einer Woche endet',
  inEnglish:
    'Die festen Worte des Hinweises gibt es in dieser Sprache nicht; sie stehen auf Englisch da.',
  wins: 'Der Text einer einzelnen Sperre und der im Tag der Seite gehen diesen vor.',
  noNotice:
    'Diese Website zeigt abgewiesenen Besuchern keinen Hinweis, also liest niemand diese Texte.',
  toSite: 'Das ändern',
};
