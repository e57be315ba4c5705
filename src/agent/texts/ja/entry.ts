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
    lead: 'あなたがオーナーになります。すべての操作ができ、ほかの人を招待できます。',
    code: 'コード',
    codeHint: 'ゲートウェイのログに表示されます',
    newPassword: '新しいパスワード',
    passwordHint: '10文字以上',
    submit: 'オーナーを作成',
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
