import type { Translation } from '../translation';

const numbers = new Intl.NumberFormat('ja');

export const shield: Translation<'shield'> = {
  name: 'シールド',
  off: 'オフ',
  until: (moment) => `${moment}まで`,
  onSites: (count, all) => `${all}サイト中${count}サイト`,
  titleOff: 'シールドをオンにする',
  titleOn: 'シールドは有効です',
  lead: 'ブロックが追いつかない攻撃に使います。進行中のチャットは続きます。',
  isOn: (moment, name) => `${moment}まで。${name}がオンにしました。`,
  who: 'チャットを始められる人',
  admits: {
    known: '知っている訪問者',
    'signed-in': 'ログイン済みの訪問者のみ',
    nobody: '新規は受け付けない',
  },
  means: {
    known:
      '現在ログイン済みか、昨日までに終了したチャットがあり、ブロックのない人',
    'signed-in': '貴サイトがログインを証明した人',
    nobody: '選んだサイトのチャットを閉じます',
  },
  end: '期限',
  ends: {
    hour: '1時間',
    closing: (time) => `今日 ${time}`,
    tomorrow: (time) => `明日 ${time}`,
  },
  agentsHour: '1時間を超える場合は、スーパーバイザーか管理者が必要です。',
  notYours:
    '1時間を超えるため、変更できるのはスーパーバイザー、管理者、オーナーだけです。',
  sites: 'サイト',
  allSites: (count) => `すべて（${count}）`,
  reads: 'ほかの人への文面',
  warnings: {
    no_other_way:
      'サイトの文面に、メールアドレスなどほかの連絡方法がありません。拒否された人は連絡できなくなります。',
    notice_hidden:
      'このサイトは拒否した人に何も表示しませんが、シールドで拒否された人にはお知らせが表示されます。タグで非表示にしているページは除きます。',
    observes:
      'サイトは監視のみです。それをオフにするまで、シールドは誰も拒否しません。',
  },
  lastHour: '直近1時間では、',
  would: (admitted, all, away) =>
    `チャット${numbers.format(all)}件のうち${numbers.format(admitted)}件を許可し、${numbers.format(away)}件を拒否していました。`,
  noneStarted: '始まったチャットはありません。',
  noneSignedIn: 'ログイン済みの人はいませんでした。',
  someSignedIn: (count) =>
    `うち${numbers.format(count)}件はログイン済みの人でした。`,
  codeLater: '拒否時に発行',
  counting: '集計中…',
  uncounted: '集計できませんでした。',
  seen: '有効なことはチーム全員に表示されます。',
  turnOn: 'オンにする',
  change: '変更',
  turnOff: 'オフにする',
};
