import type { Translation } from '../translation';

export const account: Translation<'account'> = {
  title: 'アカウント',
  lead: (email: string, role: string) => `${email} · ${role}`,
  password: {
    title: 'パスワード',
    lead: 'ほかのログインはすべて終了します。',
    current: '現在のパスワード',
    submit: 'パスワードを変更',
    done: 'パスワードを変更しました。ほかの場所からはログアウトしました。',
  },
  factor: {
    lead: 'ログイン時に、スマートフォンのアプリのコードを使います。',
    on: (since: string) => `${since}から有効です。`,
    off: '未設定です。',
    codes: (left: number) =>
      left === 1
        ? 'リカバリーコードは残り1個です。'
        : `リカバリーコードは残り${left}個です。`,
    set: '設定',
    change: '変更',
  },
  signIns: {
    title: 'ログイン中の場所',
    since: (moment: string) => `${moment}から`,
    here: 'このブラウザー',
    used: (when: string) => `最後の利用：${when}`,
    end: 'ログアウト',
    endOf: (moment: string) => `${moment}のログインを終了`,
    endOthers: 'ほかのすべての場所からログアウト',
  },
};
