/** What refused visitors read, as owners write it. */
export const visitorTexts = {
  title: 'Texts for visitors',
  lead: 'What a refused visitor reads besides the notice’s own words. Not why: only how to go on.',
  languages: 'Languages',
  languagesLead:
    'a visitor reads their own; else that of English, if there is one',
  none: 'No text yet. The notice says until when, and a code.',
  textIn: (language: string) => `Text in ${language}`,
  left: (count: string) => `${count} characters left`,
  remove: (language: string) => `Take ${language} out`,
  addLanguage: 'Add a language',
  other: 'Another language',
  tag: 'Its tag',
  tagHint: 'such as pt-BR',
  preview: 'What they see',
  previewLead: 'for a block that ends in a week',
  inEnglish:
    'The notice’s own words do not exist in this language; they are in English.',
  wins: 'A block’s own text, and the one in the page’s tag, stand in place of these.',
  noNotice:
    'This site shows refused visitors no notice, so nobody reads these.',
  toSite: 'Change that',
};
