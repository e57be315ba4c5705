import type { Texts } from '../translation';

export const flags: Texts['chats']['flags'] = {
  likely: (time) => `${time}前にブロックした訪問者の可能性が高い`,
  likelyAt: (time) => `${time}にブロックした訪問者の可能性が高い`,
  likelySomebody: 'ブロック中の訪問者の可能性が高い',
  possible: 'ブロック中の訪問者かもしれません',
  watched: '監視中',
  linked: 'ブロック中の訪問者のログインまたはコードを使用',
  blockedBefore: (count, ended) =>
    count === 1
      ? `過去にブロックあり、${ended}に終了`
      : `過去に${count}回ブロック、${ended}に終了`,
  blockedOnce: '過去にブロックあり',
  oftenHere: (count) => `10分間にチャット${count}件`,
  because: {
    same_network: '同じネットワーク',
    same_address: '同じアドレス',
    soon_after: 'ブロック直後の新しいブラウザー',
    same_words: '同じ文面',
    same_claim: '同じ名前または連絡先',
    alike: 'よく似た連絡先',
    linked: '関連するログインまたはコード',
  },
  imprecise: (confirmed, of) =>
    `この手がかりは、直近${of}回のうち${confirmed}回当たっていました。`,
  blockAsWell: 'こちらもブロック',
  somebodyElse: '別の人',
  watchedLead: 'この訪問者は監視されていますが、拒否はされません。',
};
