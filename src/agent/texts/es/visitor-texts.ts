import type { Translation } from '../translation';

export const visitorTexts: Translation<'visitorTexts'> = {
  title: 'Textos para visitantes',
  lead: 'Lo que lee un visitante rechazado además de las palabras propias del aviso. No por qué: solo cómo seguir.',
  languages: 'Idiomas',
  languagesLead:
    'cada visitante lee el suyo; si no lo hay, el del inglés, si existe',
  none: 'Aún no hay texto. El aviso dice hasta cuándo, y un código.',
  textIn: (language) => `Texto en ${language}`,
  left: (count) => `quedan ${count} caracteres`,
  remove: (language) => `Quitar ${language}`,
  addLanguage: 'Añadir un idioma',
  other: 'Otro idioma',
  tag: 'Su etiqueta',
  tagHint: 'por ejemplo pt-BR',
  preview: 'Qué se ve',
  previewLead: 'para un bloqueo que termina dentro de una semana',
  inEnglish:
    'Las palabras propias del aviso no existen en este idioma; están en inglés.',
  wins: 'El texto propio de un bloqueo, y el de la etiqueta de la página, sustituyen a estos.',
  noNotice:
    'Este sitio no muestra ningún aviso a los visitantes rechazados, así que nadie los lee.',
  toSite: 'Cambiarlo',
};
