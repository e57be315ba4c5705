import type { Translation } from '../translation';

export const visitorTexts: Translation<'visitorTexts'> = {
  title: '訪問者への文面',
  lead: '拒否された訪問者が、お知らせの定型文に加えて読む文面です。理由ではなく、次にできることだけを書きます。',
  languages: '言語',
  languagesLead: '訪問者の言語で表示。なければ英語の文面（ある場合）',
  none: 'まだ文面はありません。お知らせには期限とコードが表示されます。',
  textIn: (language) => `${language}の文面`,
  left: (count) => `残り${count}文字`,
  remove: (language) => `${language}を外す`,
  addLanguage: '言語を追加',
  other: '別の言語',
  tag: '言語タグ',
  tagHint: '例：pt-BR',
  preview: '表示例',
  previewLead: '1週間後に終了するブロックの場合',
  inEnglish: 'お知らせの定型文はこの言語にないため、英語で表示されます。',
  wins: 'ブロックごとの文面と、ページのタグの文面は、これらより優先されます。',
  noNotice:
    'このサイトは拒否した訪問者にお知らせを表示しないため、誰にも読まれません。',
  toSite: '変更する',
};
