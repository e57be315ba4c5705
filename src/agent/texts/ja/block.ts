import { findVendorName } from '../../../protocol/vendors';
import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('ja');
const numbers = new Intl.NumberFormat('ja');

export const block: Translation<'block'> = {
  title: '訪問者をブロック',
  newTitle: '人をブロック',
  live: (name) =>
    `${name}のチャットは、ここでも、開いているどのタブでも、ただちに終了します。`,
  ended: (name) => `${name}はチャットを始められなくなります。`,
  newLead: 'チャットなしで、分かっている情報からブロックします。',
  before: (count) => `この人の${count}回目のブロック`,
  what: 'ブロックする対象',
  visitor: 'この訪問者',
  visitorMeans:
    'このブラウザーと、同一人物と証明されたすべてのブラウザーやアカウント',
  browserMeans:
    'このブラウザーのみ：この人のほかの情報は、あなたの制限の対象外です',
  provenHere: (names) => `証明済み、一緒にブロック：${names}`,
  ip: 'IP アドレス',
  email: 'メール',
  domain: 'ドメイン',
  phone: '電話',
  account: (vendor) => `${findVendorName(vendor) ?? vendor} ID`,
  accountName: 'アカウント',
  none: {
    email: 'なし',
    domain: 'メールなし',
    phone: 'なし',
    account: 'ベンダーに未ログイン',
  },
  withVisitor: '証明済み。「この訪問者」と一緒にブロックされます。',
  proven: '証明済み。どこでログインしても、これだけをブロックします。',
  said: {
    email: '自己申告のみ、証明なし。これを入力した人は拒否されます。',
    phone: '自己申告のみ、証明なし。これを入力した人は拒否されます。',
    domain: 'このドメインのすべてのメール。自己申告のみ、証明なし。',
  },
  domainMeans: 'このドメインのすべてのメール',
  counting: '集計中…',
  uncounted: '影響する人数を集計できませんでした。',
  nobodyElse: '30日間にほかの人はいません',
  othersIn: (count) => plural(count, { other: '30日間にほか#人' }),
  visitorsIn: (count) => plural(count, { other: '30日間の訪問者#人' }),
  signedIn: (count) => plural(count, { other: 'ログイン済み#人' }),
  neverBlocked: (count) => plural(count, { other: 'ブロック対象外#人' }),
  isNever: (entries) => `ブロック対象外：${entries}`,
  hasNever: (entries) => `ブロック対象外を含みます：${entries}`,
  blockedAlready: 'ブロック済み',
  provider: (asn) => `AS${asn}`,
  addressLabel: 'ネットワークの範囲',
  doubts: {
    domain:
      '無関係な人のメールもあるドメインです。ブロックできるのはオーナーだけです。',
    domainOwner: '無関係な人のメールもあるドメインです。',
    ip: 'プライベートアドレスまたはプロキシのアドレスです。その先の全員が同じアドレスになります。',
  },
  notYours: 'あなたの制限ではブロックできません。',
  noAddress: {
    own: 'ご自身のアドレスです。',
    unknown: 'アドレスは不明です。',
    untrusted:
      'ゲートウェイに TRUST_PROXY が設定されるまで、アドレスは信頼できません。そのため、アドレスによるブロックは無効です。',
  },
  recent: (count) =>
    plural(count, {
      other: 'このネットワークでは24時間に#件のブロックがあります。',
    }),
  keys: 'アドレス、メール、電話、ドメイン、アカウント',
  keysHint: '1行に1つのキー',
  keysExample: '203.0.113.7\ntaro@cheap-biz.example',
  keysFound: 'ブロックされるもの',
  keysExpected:
    'アドレス、ネットワーク、メール、国番号付きの電話番号、ドメイン、またはアカウント（例：zendesk: 123）を入力してください。',
  keysTooMany: (most) =>
    `一度に入力できるキーは${numbers.format(most)}個までです。それ以上はリストをインポートしてください。`,
  kinds: {
    ...{ ip: 'アドレス', email: 'メール', phone: '電話', domain: 'ドメイン' },
    ...{ visitor: '訪問者', country: '国', asn: 'プロバイダー' },
    ...{ zendesk: 'Zendesk の ID', acquire: 'Acquire の ID' },
  },
  howLong: '期間',
  suggested: (number, length) => `${number}回目のブロック、推奨：${length}`,
  durations: {
    hour: '1時間',
    day: '1日',
    week: '7日',
    month: '30日',
    forGood: '無期限',
    until: '日時指定…',
  },
  untilWhen: '終了',
  endIsPast: '現在より後の日時を選んでください。',
  effect: '効果',
  effects: {
    refuse: '拒否',
    channels: 'チャットのみ停止',
    watch: '監視のみ',
  },
  effectMeans: {
    refuse: (sites) =>
      sites > 1
        ? `全${sites}サイトでチャットボタンが消えます。`
        : 'チャットボタンが消えます。',
    channels: 'チャットは消えます。ウィンドウのほかの窓口は残ります。',
    channelsNone:
      'チャットは消えます。このサイトのウィンドウにはほかの窓口がないため、ウィンドウごと消えます。',
    watch: '何も停止されません。チャットにチームだけが見える印が付きます。',
  },
  reason: '理由',
  reasonNeeded: '1日を超えるブロックには理由が必要です。',
  helps:
    'この理由では誰もブロックされません。エスカレーションしてください。チャットは続き、待機担当者に通知されます。',
  showReasons: '理由を表示',
  noReasons: '該当する理由は一覧にありません。',
  note: 'メモ',
  noteHint: 'チームだけが見られます',
  optional: '任意',
  sites: 'サイト',
  allSites: (count) => `すべて（${count}）`,
  someSites: '選択…',
  noSite: 'サイトを選んでください。',
  reads: '訪問者への文面',
  readsHint: (languages) => languages,
  standardText: '定型の文面（日時とコード付き）',
  ownText: '自分で書く…',
  ownTextLabel: 'このブロックの文面',
  readsNothing: (site) =>
    `何も表示されません。${site}では、チャットが消えるだけです。`,
  readsWatch: '何も表示されません。訪問者には分かりません。',
  codeLater: 'ブロック時に発行',
  foot: {
    refuse: (what, where, end) => [
      ...[what, 'を拒否します', where && `（${where}）`],
      ...['。期間：', end, '。'],
    ],
    channels: (what, where, end) => [
      ...[what, 'のチャットを停止します', where && `（${where}）`],
      ...['。期間：', end, '。'],
    ],
    watch: (what, where, end) => [
      ...[what, 'を監視します', where && `（${where}）`],
      ...['。期間：', end, '。'],
    ],
    asks: (what, length) => [
      ...[what, 'を今すぐ拒否します。承認後の期間：', length, '。'],
    ],
    onAll: 'すべてのサイト',
    on: (sites) => `サイト：${sites}`,
    until: (moment) => `${moment}まで`,
    forGood: '無期限',
    thisVisitor: 'この訪問者',
    keys: (count) => plural(count, { other: '#個のキー' }),
    nothing: 'まだ何も選ばれていません。',
  },
  ends: (moment) => `${moment}に終了`,
  never: '自動では終了しません',
  submit: 'ブロック',
  approval: {
    title: '二人目の承認が必要です。',
    all: (moment) =>
      `ブロックは今すぐ始まり、あなた一人で決められる${moment}まで続きます。`,
    some: (keys, moment) =>
      `${keys}：今すぐ始まり、あなた一人で決められる${moment}まで続きます。ほかは選んだとおりです。`,
    anybody: (end) =>
      `スーパーバイザー、管理者、オーナーが期間を延ばせます（${end}）。`,
    named: (names, end) => `${names}が期間を延ばせます（${end}）。`,
    to: (moment) => `${moment}まで`,
    forGood: '無期限',
    submit: (length) => `今すぐブロックし、${length}を申請`,
    submitUntil: (moment) => `今すぐブロックし、${moment}までを申請`,
    submitForGood: '今すぐブロックし、無期限を申請',
  },
  meanwhile: {
    until: (name, ago, moment) =>
      `${name}がこの訪問者をブロックしました（${ago}）。期限：${moment}。`,
    forGood: (name, ago) =>
      `${name}がこの訪問者をブロックしました（${ago}）。無期限です。`,
    someTimeAgo: 'その間に',
    ago: (time) => `${time}前`,
    momentAgo: '少し前',
    makeIt: (length) => `${length}に変更`,
    makeForGood: '無期限に変更',
    makeUntil: (moment) => `${moment}までに変更`,
    asWell: 'こちらもブロック',
    leave: 'このままにする',
  },
  nothing: 'ブロックする対象を選んでください。',
  nothingTyped: 'ブロックする人を1行に1つ入力してください。',
  notLoaded: 'ダイアログを読み込めませんでした。',
  done: (who, moment) =>
    moment
      ? `${who}を${moment}までブロックしました。`
      : `${who}を無期限でブロックしました。`,
  show: '表示',
};
