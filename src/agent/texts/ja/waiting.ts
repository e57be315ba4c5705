import type { Translation } from '../translation';

export const waiting: Translation<'waiting'> = {
  label: '送信待ち',
  count: (count) => `このタブで${count}件の操作が待機中です。`,
  refused: (count) => `${count}件の操作は実行されませんでした。`,
  show: '表示',
  hide: '非表示',
  acts: {
    block: (subject) => `${subject} をブロック`,
    unblock: (subject) => `${subject} のブロックを解除`,
    'block-again': (subject) => `再びブロック：${subject}`,
    reply: (subject) => `${subject} に返信`,
    done: (subject) => `${subject} とのチャットを完了にする`,
    end: (subject) => `${subject} とのチャットを終了`,
    'hand-over': (subject) => `${subject} とのチャットを引き継ぐ`,
    release: (subject) => `${subject} とのチャットを全員へ戻す`,
  },
  names: {
    block: 'ブロック',
    unblock: 'ブロック解除',
    'block-again': '再びブロック',
    reply: '返信',
    done: '完了',
    end: 'チャットを終了',
    'hand-over': '引き継ぐ',
    release: '全員へ戻す',
  },
  replies: '送信待ちの返信',
  tags: {
    block: 'ブロックが送信待ち',
    unblock: 'ブロック解除が送信待ち',
    'block-again': 'ブロックが送信待ち',
    reply: '返信が送信待ち',
    done: '「完了」が送信待ち',
    end: 'チャットの終了が送信待ち',
    'hand-over': '引き継ぎが送信待ち',
    release: '全員へ戻す操作が送信待ち',
  },
  waits: '送信待ち',
  tried:
    'ゲートウェイの応答前に接続が切れました。もう一度送信され、1回だけ反映されます',
  takeBack: '取り消す',
  remove: '削除',
  takeBackOf: (act) => `取り消す：${act}`,
  removeOf: (act) => `削除：${act}`,
  retryOf: (act) => `再試行：${act}`,
  ban: (id) => `ブロック ${id}`,
  tooOld:
    '12時間以上待機していたため、送信されませんでした。まだ適切か確認して、もう一度お試しください。',
  wroteMeanwhile: 'その間に訪問者が書き込んだため、実行されませんでした。',
  takenMeanwhile: (name) =>
    name
      ? `その間に${name}がこのチャットの担当になったため、実行されませんでした。`
      : 'このチャットの担当者がいなくなったため、実行されませんでした。',
  signOutFirst: (count) =>
    `${count}件の操作がまだ送信待ちです。取り消すか、ゲートウェイに届くまでお待ちください。`,
};
