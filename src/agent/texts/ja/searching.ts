import type { Translation } from '../translation';

export const searching: Translation<'searching'> = {
  label: '検索',
  open: '検索',
  close: '検索を閉じる',
  hint: '名前、メール、IP、コード',
  results: '検索結果',
  groups: { chats: 'チャット', bans: 'ブロック' },
  visitor: '訪問者',
  states: { live: '', blocked: 'ブロック中', ended: '終了' },
  banStates: { active: '', expired: '終了', lifted: '解除済み' },
  all: (q) => `「${q}」に該当するすべてのブロック`,
  none: (q) => `「${q}」に該当するものはありません。`,
  noneMasked: (q) =>
    `「${q}」と完全に一致するものはありません。コード、名前、アドレス、メールの完全な値でのみ検索できます。`,
  pressEnter: 'Enter を押すと検索します。',
  found: (chats, bans) => `チャット${chats}件、ブロック${bans}件`,
};
