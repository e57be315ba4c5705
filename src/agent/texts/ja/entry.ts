import type { Translation } from '../translation';

export const entry: Translation<'entry'> = {
  signIn: {
    title: 'ログイン',
    email: 'メールアドレス',
    password: 'パスワード',
    submit: 'ログイン',
    expired: 'ログアウトされました。続けるにはもう一度ログインしてください。',
  },
  setUp: {
    title: 'Doorlist の初期設定',
    progress: '初期設定',
    steps: { code: 'コード', you: '自分', site: 'サイト' },
    codeLead:
      'ゲートウェイは起動時にコードを表示します。このマシンの所有者であることの確認に使います。',
    goOn: '次へ',
    youTitle: 'あなたについて',
    lead: 'あなたがオーナーになります。すべての操作ができ、ほかの人を招待できます。',
    code: '設定コード',
    codeHint: 'ゲートウェイのログに表示されます',
    newPassword: '新しいパスワード',
    passwordHint: '10文字以上',
    submit: 'オーナーを作成',
  },
  firstSite: {
    title: '最初のページに設置',
    lead: 'チャットのスクリプトより前に貼り付けて、ページを開いてください。',
    tag: 'ページ用のタグ',
    seen: (when) => `${when}に確認：`,
    notSeen: 'ページを待っています：別のタブで開いてください',
    chat: (widget, path) =>
      `最初のチャット${widget && `：${widget}`}${path && `、${path}`}`,
    noChat: '最初のチャット：自分で始めてから、ブロックしてください',
    blocked: 'ブロック済み：ページを再読み込みすると、チャットは消えています',
    notBlocked: 'コンソールでブロックしてください',
    refused: '要求がありましたが、リストにありません：',
    allow: '許可',
    allowOf: (origin) => `${origin} を許可`,
    later: '後で',
    open: 'コンソールを開く',
  },
  invitation: {
    title: 'Doorlist へようこそ',
    lead: 'ログインに使うパスワードを決めてください。',
    submit: 'ログイン',
  },
  openId: {
    submit: (name) => `${name}でログイン`,
    refused:
      'ログインできませんでした。もう一度試すか、パスワードをお使いください。',
    unknown:
      'このメールアドレスの利用者はいません。管理者に招待を依頼してください。',
  },
  forgot: {
    open: 'パスワードをお忘れですか',
    title: '新しいパスワード',
    lead: 'パスワードを決めるためのリンクをメールでお送りします。',
    submit: 'リンクを送信',
    sent: 'このアドレスの利用者がいれば、リンクをお送りしました。1時間有効です。',
    back: '戻る',
  },
  secondFactor: {
    name: '二段階認証',
    title: 'コードを入力',
    lead: '認証アプリに表示されます。リカバリーコードも使えます。',
    code: 'コード',
    codeHint: 'アプリに今表示されているもの',
    orRecovery: 'アプリのコード、またはリカバリーコード',
    back: '別のアカウントを使う',
    off: 'ログイン時に、スマートフォンの認証アプリのコードも確認するようになります。',
    scan: 'アプリで読み取るか、文字をアプリに入力してください。',
    image: 'アプリ用の QR コード',
    keep: 'それぞれ1回ずつ、アプリなしでログインできます。スマートフォンとは別の場所に保管してください。再表示はされません。',
    kept: '保管しました',
    on: (since, left) =>
      `${since}から有効です。リカバリーコードは残り${left}個です。`,
    newCodes: '新しいリカバリーコード',
    verbs: { off: '次へ', begun: 'オンにする', on: 'オフにする' },
  },
};
