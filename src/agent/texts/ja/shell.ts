import { findVendorName } from '../../../protocol/vendors';
import type { Translation } from '../translation';

export const shell: Translation<'shell'> = {
  main: 'メインメニュー',
  views: {
    appeals: '異議申し立て',
    overview: '概要',
    chats: 'チャット',
    blocked: 'ブロック中の訪問者',
    settings: '設定',
  },
  shortViews: {
    appeals: '異議申し立て',
    overview: '概要',
    chats: 'チャット',
    blocked: 'ブロック',
    settings: '設定',
  },
  waiting: (count) => `${count}件のチャットが待機中`,
  openAppeals: (count) => `未回答の申し立て${count}件`,
  documentTitle: (view, waiting) =>
    `${waiting ? `(${waiting}) ` : ''}${view} · Doorlist`,
  skip: '本文へ移動',
  skipToConversation: '会話へ移動',
  allSites: 'すべてのサイト',
  site: 'サイト',
  person: {
    open: (name) => `${name}さんのメニュー`,
    roles: {
      owner: 'オーナー',
      administrator: '管理者',
      supervisor: 'スーパーバイザー',
      agent: '担当者',
      viewer: '閲覧のみ',
    },
    theme: '表示',
    themes: { system: 'システムに合わせる', light: 'ライト', dark: 'ダーク' },
    language: '言語',
    browserLanguage: 'ブラウザーに合わせる',
    alerts: '待っている人がいるとき',
    sound: '音',
    notify: 'デスクトップ通知',
    notifyDenied: 'このページでの通知は、ブラウザーで許可されていません。',
    hotkeys: 'キー操作を使う',
    hotkeysHint: '? を押すと一覧が表示されます。',
    signOut: 'ログアウト',
  },
  away: (time) => `${time}から接続がありません。`,
  awayLead:
    '表示はその時点のものです。今行うブロックはこのタブで待機し、接続が戻ると送信されます。',
  tryNow: '今すぐ試す',
  shield: {
    on: (until) => `シールドは${until}まで有効です。`,
    onAt: (site, until) => `${site}のシールドは${until}まで有効です。`,
    admits: {
      known:
        'チャットを始められるのは、ログイン済みか、昨日までに終了したチャットがある訪問者だけです。',
      'signed-in': 'チャットを始められるのは、ログイン済みの訪問者だけです。',
      nobody: '新しいチャットは始められません。',
    },
    hourMore: '1時間延長',
    turnOff: 'オフにする',
  },
  tokenEnds: (vendor, account, moment) =>
    `${findVendorName(vendor)} ${account} のトークンは${moment}まで有効です。その後はブロックが反映されません。オーナーにお知らせください。`,
  nowhere: {
    title: 'ここには何もありません',
    lead: 'アドレスが間違っているか、以前あったものがなくなっています。',
    back: 'チャットへ移動',
  },
  forbidden: '表示できません。オーナーまたは管理者にご相談ください。',
  notLoaded: 'コンソールのこの部分を読み込めませんでした。',
};
