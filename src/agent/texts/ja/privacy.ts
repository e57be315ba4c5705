import type { Translation } from '../translation';

export const privacy: Translation<'privacy'> = {
  title: 'データとプライバシー',
  lead: '何をどれだけ保存するか、そして訪問者一人をどう消去するか。',
  retention: {
    title: '保存期間',
    lead: '日数。過ぎたものは1時間以内に削除されます',
    days: (usual) => `日（標準 ${usual}）`,
    shorter:
      '日数を減らすと、それより古いものは1時間以内に削除され、元に戻せません。',
    terms: {
      chats: 'チャット（メッセージとアドレス）、終了後',
      visitors: '訪問者と証明済みの情報、最後のチャット後',
      bans: 'ブロックとそのキー、終了後',
      appeals: '異議申し立て、回答後',
      audit: '監査ログ',
      jobs: 'インポートなどのジョブ、終了後',
      deliveries: 'Webhook の送信内容と応答',
      receipts: 'どの Webhook に誰の情報を送ったか',
      sightings: 'サイトを要求したオリジン',
      counts: '日ごとの数',
      requests: '繰り返しの要求を見分ける情報',
      changes: 'ゲートウェイ間の変更ログ',
      review: '無期限のブロックが、拒否のないまま見直しの対象になるまで',
    },
  },
  erase: {
    title: '訪問者を消去',
    lead: '本人から依頼があった場合。先に、消えるものと残るものを確認します',
    by: '手がかり',
    kinds: {
      session: 'セッションコード',
      email: 'メール',
      phone: '電話',
      ip: 'IP アドレス',
      acquire: 'Acquire の連絡先',
      zendesk: 'Zendesk の訪問者',
      visitor: '訪問者の ID',
    },
    hints: {
      session: '例：K7F2-9QXM',
      email: '本人が伝えたとおり',
      phone: '国番号付き',
      ip: 'アドレス1つ',
      acquire: '先方での ID',
      zendesk: '先方での ID',
      visitor: 'Doorlist でのブラウザーの名前',
    },
    find: '探す',
    nobody: 'この人の情報は何も保存されていません。',
    goes: '消えるもの：',
    counts: (chatCount, browserCount, keyCount) =>
      `チャット${chatCount}件（メッセージを含む）、ブラウザー${browserCount}個、終了したブロックのキー${keyCount}個。`,
    appeals: (count) => `異議申し立て${count}件も。`,
    stays: '残るもの：',
    digest:
      '続いているブロック。値はダイジェストに置き換わります。照合はできますが、誰にも読めません。',
    banUntil: (ban, until) => `ブロック ${ban}、${until}まで`,
    banForGood: (ban) => `ブロック ${ban}、無期限`,
    cantBeTakenBack: '元に戻せません。',
    open: 'この訪問者を消去',
    confirm: (value) => `${value} について保存された情報を消去しますか`,
    submit: '消去',
    done: '消去しました：',
    elsewhere: 'ほかにも情報が送られています：',
    receiver:
      'にこの訪問者の情報が送られています。運用者に消去を依頼してください。',
    backups:
      '以前のバックアップには残っています。削除するか、「doorlist restore」で復元してください。復元時に再び消去されます。',
  },
};
