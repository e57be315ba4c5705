import type { Translation } from '../translation';

export const visitorTexts: Translation<'visitorTexts'> = {
  title: 'Textos para visitantes',
  lead: 'O que quem é recusado lê além das palavras do próprio aviso. Não o porquê: só como continuar.',
  languages: 'Línguas',
  languagesLead: 'cada visitante lê a sua; senão a inglesa, se existir',
  none: 'Ainda não há texto. O aviso diz até quando, e um código.',
  textIn: (language) => `Texto em ${language}`,
  left: (count) => `Restam ${count} caracteres`,
  remove: (language) => `Retirar ${language}`,
  addLanguage: 'Acrescentar uma língua',
  other: 'Outra língua',
  tag: 'O seu código',
  tagHint: 'como pt-BR',
  preview: 'O que se vê',
  previewLead: 'num bloqueio que termina dentro de uma semana',
  inEnglish:
    'As palavras do próprio aviso não existem nesta língua; estão em inglês.',
  wins: 'O texto próprio de um bloqueio, e o que está na etiqueta da página, aparecem em vez destes.',
  noNotice:
    'Este site não mostra nenhum aviso a quem é recusado, por isso ninguém os lê.',
  toSite: 'Alterar isso',
};
