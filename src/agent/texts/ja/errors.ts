import type { Translation } from '../translation';

export const errors: Translation<'errors'> = {
  wait: (seconds) =>
    seconds > 90
      ? `試行回数が多すぎます。${Math.ceil(seconds / 60)}分後にもう一度お試しください。`
      : `試行回数が多すぎます。${seconds}秒待ってから、もう一度お試しください。`,
  cookie:
    'ログインを保持できませんでした。このページを https で開いてください。',
  wrongPassword:
    'メールアドレスまたはパスワードが違います。両方を確認して、もう一度お試しください。',
  unreachable:
    'ゲートウェイに接続できません。接続を確認して、もう一度お試しください。',
  forbidden: 'あなたの役割では許可されていません。オーナーにご相談ください。',
  neverBan: '別のものを選んでブロックしてください。',
  unconfirmed: '実行するには、もう一度「ブロック」を押してください。',
  other: 'ゲートウェイで処理できませんでした。もう一度お試しください。',
};
