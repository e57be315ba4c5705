import { pluralsOf } from '../plurals';
import type { Translation } from '../translation';

const plural = pluralsOf('ja');

export const overview: Translation<'overview'> = {
  title: '概要',
  period: '期間',
  periods: { 1: '今日', 7: '7 日間', 30: '30 日間', 365: '1 年' },
  range: (from, to) => `${from}～${to}`,
  allSites: 'すべてのサイト',
  line: (range, site) => `${range} · ${site}`,
  figures: {
    label: 'この期間の数字',
    refused: '拒否',
    made: '新しいブロック',
    appealed: '申し立てで解除',
    signedIn: '拒否されたログイン済み訪問者',
    ofAppeals: (count) => `/ ${count} 件`,
    ended: (count) => `${count} 件が終了または解除`,
    median: (length) => `回答の中央値 ${length}`,
    noAnswer: '回答した申し立てはありません',
    price: '代償: いずれも知っている人です',
    noPrice: '知っている人は拒否されていません',
    before: {
      times: (times, days) =>
        plural(days, { other: `その前の # 日間の ${times} 倍` }),
      same: (days) => plural(days, { other: 'その前の # 日間と同じ' }),
      none: (days) => plural(days, { other: 'その前の # 日間はなし' }),
    },
  },
  chart: {
    perDay: '日ごとの拒否',
    perWeek: '週ごとの拒否',
    hint: 'シールドの時間も表示',
    lastDays: (count) => plural(count, { other: '直近 # 日間' }),
    refused: '拒否',
    made: '新しいブロック',
    shield: 'シールド有効',
    today: '今日',
    week: (from, to) => `${from}～${to}`,
    point: (day, refused, made) =>
      `${day}: 拒否 ${refused}、新しいブロック ${made}`,
    pointShield: (day, refused, made, hours) =>
      `${day}: 拒否 ${refused}、新しいブロック ${made}、シールド ${hours}`,
    sentence: (range, refused, peak, most, made) =>
      `${range}: 拒否 ${refused}、最多は ${peak} の ${most}。新しいブロック ${made}。`,
    sentenceShield: (hours) => `シールドは ${hours} 有効でした。`,
    none: 'この期間、拒否はありませんでした。望ましい状態です。',
    asTable: '表で表示',
    columns: {
      day: '日',
      week: '週',
      refused: '拒否',
      made: '新しいブロック',
      shield: 'シールド',
    },
  },
  shares: {
    reasons: '理由',
    noReason: 'なし',
    kinds: '種類別の有効なブロック',
    count: '件数',
    what: { reasons: '理由', kinds: '種類' },
    noBans: 'この期間に新しいブロックはありません。',
    noKinds: 'ブロック中の人はいません。',
    names: {
      ip: 'アドレス',
      network: 'ネットワーク',
      visitor: 'ブラウザー',
      email: 'メール',
      phone: '電話',
      domain: 'メールのドメイン',
      country: '国',
      asn: 'プロバイダー',
      account: (vendor) => `${vendor} のアカウント`,
    },
  },
  outcomes: {
    title: 'ブロックの結果',
    hint: 'この期間に行われたもの、現時点',
    repeated: '7 日以内に再来',
    undone: '1 日以内に取り消し',
    overturned: '申し立てで変更',
    toBlock: '最初のメッセージからブロックまで',
    ofAll: (count, all) => `${all} 件中 ${count} 件`,
    lengths: (half, most) => `${half}、100 件中 95 件は ${most} 以内`,
    none: 'チャットからのものはなし',
    flags: '確認された推測',
    precision: (share, count) => `${count} 件中 ${share} が正解`,
    unchecked: '未確認',
  },
  vendors: {
    title: 'ベンダーのアカウント',
    none: 'これらのサイトを担当するアカウントはありません。',
    inStep: (ago) => `同期 ${ago}`,
    never: 'まだ同期していません',
    held: (count) => `保持 ${count}`,
    notKept: (count) => `保持できず ${count}`,
    failed: (count) => `失敗 ${count}（再試行中）`,
    states: {
      on: '正常',
      waits: '正常、一部は保持されず',
      failed: '失敗',
    },
  },
  shield: {
    title: 'シールドとリスト',
    now: (site) => `${site} のシールド`,
    until: (time) => `${time} まで`,
    away: 'シールドによる拒否',
    hours: 'シールド有効',
    limits: '制限で止めたチャット',
    watched: '制限が観察のみのもの',
    bytes: 'ブラウザーが読むリスト',
    size: (kilobytes) => `${kilobytes} KB`,
    never: 'なし',
  },
  suggestions: {
    title: '提案',
    none: '整理するものはありません。',
    more: 'さらに探す',
    look: '見る',
    lookAt: (title) => `見る: ${title}`,
    undo: '元に戻す',
    undone: '元に戻しました。',
    left: (count) =>
      plural(count, {
        other: '元に戻しました。その後変更された # 件はそのままです。',
      }),
    done: {
      merge: (network) => `${network} にまとめました。`,
      duplicate: (count) => plural(count, { other: '# 件を下に置きました。' }),
      'never-matching': (count) =>
        plural(count, { other: '# 件を整理しました。' }),
      stale: (count) => plural(count, { other: '# 件を解除しました。' }),
    },
    dismissed: 'そのままにしました。',
    titles: {
      merge: (count, network) =>
        plural(count, { other: `${network} のブロック # 件をまとめる` }),
      duplicate: (count) =>
        plural(count, { other: '他のブロックに含まれるもの # 件' }),
      'never-matching': (count) =>
        plural(count, { other: '誰にも一致しないキーのあるもの # 件' }),
      stale: (count) => plural(count, { other: '180 日間拒否のないもの # 件' }),
    },
    leads: {
      duplicate: 'もう一方の下に置く',
      'never-matching': 'そのキーを外す',
      stale: '解除するか、そのままにする',
    },
    reach: (visitors, signedIn) =>
      `1 つのネットワーク、対象 ${visitors}、うちログイン済み ${signedIn}`,
    visitors: (count) => plural(count, { other: '訪問者 # 人' }),
    means: {
      merge:
        'ネットワーク全体のブロック 1 件が一覧でこれらに代わります。これらは下に残り、それが終わると戻ります。',
      duplicate:
        '上のブロックがすべてを、同等以上の厳しさと長さで含みます。下のものは残り、上が終わると戻ります。',
      'never-matching':
        'これらのキーは外れます。他にキーのないブロックは解除されます。',
      stale: 'これらのブロックは解除されます。対象の人はまたチャットできます。',
    },
    preview: {
      reach: '過去 30 日間の影響範囲',
      visitors: '訪問者',
      signedIn: 'うちログイン済み（許可）',
      running: '進行中のチャット',
      colleagues: 'ブロックしない人',
      nobody: 'なし',
      effect: '効果',
      reason: '理由',
      none: 'なし',
      ends: '期限',
      shorter: (moment) =>
        `あなたは ${moment} まで保持できます。それ以上は別の人の同意が必要です。`,
      blocks: '変わるブロック',
      more: (count) => plural(count, { other: '他 # 件' }),
      over: (lower, upper) => `${upper} の下に ${lower}`,
      lastHit: (moment) => `最後の拒否 ${moment}`,
      neverHit: 'まだ誰も拒否していません',
      gone: (id) => `ブロック ${id}`,
    },
    why: {
      documentation: '誰のものでもないアドレス',
      unreachable: '誰も来ないアドレス',
      never_ban: 'すべてブロックしないリストにあります',
      proxy: '自分のプロキシのアドレス',
      no_link: 'ここにアカウントのないベンダーの ID',
      no_geo: 'データベースが知らない場所',
      unreadable: 'この種類の値ではありません',
    },
    accept: {
      merge: 'まとめる',
      duplicate: '下に置く',
      'never-matching': '外す',
      stale: (count) => plural(count, { other: '# 件を解除' }),
    },
    dismiss: 'そのままにする',
    confirm: 'それでも行う',
    progress: (done, all) => `${all} 件中 ${done} 件完了`,
    lost: 'ゲートウェイの応答が失われました。もう一度お試しください。二重に行われることはありません。',
    partly: (done, all) =>
      `失敗する前に ${all} 件中 ${done} 件が完了しました。`,
  },
};
