import type { Translation } from '../translation';

export const tokens: Translation<'tokens'> = {
  title: 'API トークン',
  lead: 'プログラム用です。トークンは作成時に一度だけ表示され、ここでいつでも終了できます。',
  make: 'トークンを作成',
  makeLead: '役割に応じた操作を、対象サイトで、終了まで行えます。',
  name: '名前',
  nameHint: '用途',
  may: '権限',
  madeBy: '作成者',
  lastUsed: '最後の利用',
  ends: '終了',
  never: 'なし',
  noEnd: '期限なし',
  noEndHint: '取り消されるまで',
  over: (when: string) => `${when}に終了`,
  begins: (prefix: string) => `${prefix}…`,
  by: (name: string, date: string) => `${name}、${date}`,
  commandLine: 'コマンドライン',
  contacts: '連絡先をブロック',
  blockContacts: 'Acquire の API で連絡先をブロックできる',
  blockContactsHint: 'Acquire 用に書かれたプログラム向け',
  shown: (name: string) => `トークン「${name}」`,
  shownLead:
    '今コピーして、機密情報の保管場所に保存してください。再表示はされません。持っている人は、その権限の操作ができます。',
  kept: '保管しました',
  renew: '更新',
  renewTitle: (name: string) => `「${name}」を更新`,
  renewLead: 'トークンは同じままなので、プログラムの変更は不要です。',
  revoke: '取り消す',
  ask: (name: string) => `「${name}」を取り消しますか`,
  askLead:
    '今後は拒否され、これで作成されたトークンも拒否されます。元に戻せません。',
  empty: {
    title: 'トークンはありません',
    lead: 'ブロック、照会、エクスポートを行うプログラムに必要です。',
  },
};
