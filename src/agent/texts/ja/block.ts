import type { Translation } from '../translation';

export const block: Translation<'block'> = {
  title: '訪問者をブロック',
  live: (name) =>
    `${name}のチャットは、ここでも、開いているどのタブでも、ただちに終了します。`,
  ended: (name) => `${name}はチャットを始められなくなります。`,
  what: 'ブロックする対象',
  visitor: 'この訪問者',
  visitorMeans: 'このブラウザーと、同じ人物としてログインするブラウザー',
  ip: 'IP アドレス',
  noAddress: {
    own: 'ご自身のアドレスです。',
    unknown: 'アドレスは不明です。',
    untrusted:
      'ゲートウェイに TRUST_PROXY が設定されるまで、アドレスは信頼できません。そのため、アドレスによるブロックは無効です。',
  },
  howLong: '期間',
  durations: {
    hour: '1時間',
    day: '1日',
    week: '7日',
    month: '30日',
    forGood: '無期限',
  },
  reason: '理由',
  note: 'メモ',
  noteHint: 'チームだけが見られます',
  optional: '任意',
  ends: (moment) => `${moment}に終了`,
  never: '自動では終了しません',
  submit: 'ブロック',
  nothing:
    'ブロックする対象を選んでください。この訪問者、アドレス、またはその両方です。',
};
