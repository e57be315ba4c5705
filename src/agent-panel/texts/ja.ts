import { chats } from '../../agent/texts/ja/chats';
import { common } from '../../agent/texts/ja/common';
import { errors } from '../../agent/texts/ja/errors';
import { pluralsOf } from '../../agent/texts/plurals';
import { NOTICE_TEXTS } from '../../protocol/notice-texts';
import type { OwnTexts } from './en';
import type { PanelTexts } from './texts';

const plural = pluralsOf('ja');

const panel: OwnTexts = {
  signedOut: {
    lead: (host) =>
      `この訪問者を確認してブロックするには、${host} の Doorlist にログインしてください。`,
    signIn: 'ログイン',
    waiting: '開いたウィンドウで続けてください。',
    failed: {
      blocked:
        'ウィンドウを開けませんでした。このページにウィンドウを開くことを許可して、もう一度お試しください。',
      closed: 'ログインの前にウィンドウが閉じられました。',
      denied: 'このページによる操作は許可されませんでした。',
    },
  },
  missing: {
    nothing: '表示するチャットはありません。',
    none: 'この訪問者のチャットは見つかりません。',
    lead: 'Doorlist のあるページで始まったチャットだけが表示されます。',
    openConsole: 'Doorlist を開く',
  },
  foundBy: (value) => `${value} の最新のチャット`,
  facts: {
    label: 'この訪問者について',
    proven: '証明済み',
    nothing: 'なし',
    name: '申告した名前',
    email: '申告したメール',
    phone: '申告した電話',
    said: (text) => `「${text}」`,
    address: 'アドレス',
    unknown: '不明',
    network: 'ネットワーク',
    others: '同じアドレスのほかの訪問者',
    site: 'サイト',
    blocks: '過去のブロック',
    none: 'なし',
  },
  copyCode: (code) => `コード ${code} をコピー`,
  open: 'Doorlist で開く',
  opensTab: '新しいタブで開きます',
  block: '訪問者をブロック',
  blockHint: '対象と期間は次の画面で選びます。',
  mayNot: 'この役割では閲覧だけができ、ブロックはできません。',
  ended: (time) => `このチャットは終了しています（${time}）。`,
  before: {
    title: 'これまで',
    none: '過去のブロックはありません。',
    blocked: (reason) => (reason ? `ブロック：${reason}` : 'ブロック'),
    ended: { expired: '期限により終了', lifted: '期限前に解除' },
  },
  form: {
    back: '戻る',
    what: 'ブロックする対象',
    visitor: 'この訪問者',
    visitorMeans: 'このブラウザーと、同じ人物と証明された人',
    ip: 'IP アドレス',
    email: 'メール',
    phone: '電話',
    onlySaid: '自己申告',
    counting: '集計中…',
    reach: (visitors, signedIn) =>
      plural(visitors, { other: '30日間に訪問者#人' }) +
      (signedIn ? plural(signedIn, { other: '、うちログイン中#人' }) : ''),
    neverBanned: (entries) => `ブロック対象外リストにあります：${entries}`,
    banned: 'すでにブロック済み',
    noAddress: {
      own: 'ご自身のアドレスです。',
      unknown: 'アドレスは不明です。',
      untrusted:
        'ゲートウェイに TRUST_PROXY が設定されるまで、アドレスは信頼できません。そのため、アドレスによるブロックは無効です。',
    },
    howLong: '期間',
    suggested: (length) => `推奨：${length}`,
    reason: '理由',
    note: 'メモ',
    noteHint: 'チームだけが見られます',
    optional: '任意',
    nothing: 'ブロックする対象を選んでください。',
    until: (moment) => `${moment}まで。チャットはただちに終了します。`,
    forGood: '解除されるまで。チャットはただちに終了します。',
    endsEarlier: (moment) => `アドレスは${moment}まで。`,
    toApprove: '二人目が承認すると、この期間になります。',
    submit: 'ブロック',
  },
  outcome: {
    until: (moment) => `${moment}までブロック中`,
    forGood: '解除されるまでブロック中',
    by: (name, time) => `${name}、${time}`,
    change: '変更',
    unblocked: 'ブロックを解除しました。訪問者はまたチャットできます。',
    where: '各所での状況',
    pages: {
      refuse: '自社ページ：拒否',
      channels: '自社ページ：チャット停止',
      watch: '自社ページ：監視のみ',
    },
    at: (vendor, state) => `${vendor}：${state}`,
    states: {
      pending: '反映待ち',
      'at the vendor': 'ブロック済み',
      failed: '失敗',
      'not kept': '対応していません',
      'not known': '先方では不明',
    },
  },
  notice: {
    title: '訪問者への文面',
    heading: NOTICE_TEXTS.ja._heading,
    again: NOTICE_TEXTS.ja._again,
    nothing: '何も表示されません。ページにチャットはありません。',
  },
  signOut: 'ここからログアウト',
  signedInAs: (name) => `${name}としてログイン中です。`,
};

/** All that the panel says, in Japanese. */
export const texts: PanelTexts = {
  locale: 'ja',
  ...{ panel, common, errors },
  flags: chats.flags,
};
