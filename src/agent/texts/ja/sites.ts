import type { Translation } from '../translation';

export const sites: Translation<'sites'> = {
  title: 'サイト',
  lead: 'サイトとは、独自のチャットを持つブランドまたはウェブアドレスです。ページはスクリプトを1つ読み込みます。',
  list: 'サイト',
  none: 'まだサイトがありません。',
  loopback: 'このコンピューター',
  seen: {
    at: (when) => `最終確認：${when}`,
    never: '未確認',
  },
  add: {
    open: 'サイトを追加',
    title: 'サイトを追加',
    id: 'タグでの名前',
    idHint: '例：shop。小文字、数字、ハイフン',
    origin: 'ページの場所',
    originHint: 'オリジン。例：https://shop.example',
    submit: 'サイトを追加',
    taken: 'この名前のサイトはすでにあります。別の名前にしてください。',
  },
  remove: {
    open: 'サイトを削除',
    title: (site) => `${site} を削除しますか`,
    lead: 'ページのチャットは再び全員に表示されます。このサイトのチャットは削除され、このサイトだけのブロックとトークンは終了します。元に戻せません。',
    submit: 'サイトを削除',
    submitAll: 'すべて一緒に削除',
  },
  widget: {
    label: 'チャットウィジェット',
    auto: 'ページが読み込むもの',
    custom: 'サイト独自のもの',
  },
  tag: {
    title: 'チャットのスクリプトより前に貼り付けてください',
    name: 'スクリプトタグ',
    copyInstructions: '開発者向けの説明をコピー',
    instructions: (tag) =>
      [
        'チャットのあるすべてのページで、チャットのスクリプトより前に次のタグを入れてください。',
        tag,
        'ブロックされた訪問者はチャットを使えなくなります。ページのほかの部分は変わりません。スクリプトを読み込めない場合、チャットはそのままです。',
      ].join('\n\n'),
  },
  installed: {
    yes: '設置済み。',
    seen: (when, origin, version) =>
      version === null
        ? `最終確認：${when}、${origin}。`
        : `最終確認：${when}、${origin}、バージョン ${version}。`,
    chat: (widget, when, path) =>
      `${widget} を検出。最後のチャット：${when}、${path}。`,
    no: 'まだ確認されていません。',
    how: 'タグを貼り付けて、そのページを開いてください。この行は自動で変わります。',
    wrongSetting: (origin, setting, expected) =>
      `${origin} のタグの設定 ${setting} の値が正しくありません。正しい値：${expected}。`,
    otherWidget: (origin, widget) =>
      `${origin} のチャットは ${widget} で始まりました。このサイトのウィジェットではありませんが、チャットは受け付けます。`,
    unknownSite: (origin, site) =>
      `${origin} のページが、存在しないサイト「${site}」を要求しています。タグの名前が間違っていませんか。`,
  },
  origins: {
    title: '使用できるページ',
    lead: 'オリジン',
    loopback:
      'このコンピューターのすべてのページ。オリジンを追加すると、それだけが許可されます。',
    add: 'オリジンを追加',
    addHint: 'https://*.shop.example ですべてのサブドメイン',
    remove: (origin) => `${origin} を削除`,
    unsaved: '未保存',
    asked: (count, when) =>
      `${count}回の要求（最後：${when}）。リストにないため、保護されていません`,
    nowhere:
      '要求あり：ファイル、サンドボックスのフレーム、または data: URL。どのサイトでも許可できません',
    allow: '許可',
    allowWhich: (origin) => `${origin} を許可`,
  },
  refused: {
    title: '拒否された訪問者への表示',
    choices: {
      hide: 'なし',
      notice: 'お知らせ',
      'chat-only': 'チャットのみ停止',
    },
    leads: {
      hide: 'チャットの場所に何も表示しません',
      notice:
        'チャットの場所にお知らせを表示します：期限、コード、ほかの連絡方法',
      'chat-only': 'ウィジェットにほかの窓口がある場合、チャットだけを外します',
    },
    appeals: '再確認を依頼できる',
    appealsHint:
      'ブロックごとに1回、30日後にもう1回。「異議申し立て」に表示されます。',
    statement: '理由を表示する',
    statementHint: 'どの理由か、人が判断したか、どこに適用されるか。',
    rules: 'チャットの規則',
  },
  admits: {
    title: 'チャットを始められる人',
    lead: '常時の設定です。一時的にはシールドを使います',
    choices: {
      everybody: '全員',
      'signed-in': 'ログイン済みの訪問者のみ',
    },
  },
  keys: {
    title: 'ログイン済みの訪問者の証明',
    lead: 'サーバーがサイトのキーで署名したトークンによります',
    open: '新しいキー',
    confirm: (site) => `${site} の新しいキーを作成しますか`,
    means:
      '一度だけ表示されます。以前のキーは、新しいキーが1日使われるまで有効なので、ログインが失敗することはありません。署名の方法：docs/identity.md。',
    submit: 'キーを作成',
    made: '両方を今コピーしてください。再表示はされません。',
    identity: '本人確認キー（サイトのサーバー用）',
    chatServer: 'チャットサーバーのキー（チャットの検証用）',
  },
  more: {
    title: 'その他',
    observe: '監視のみ',
    observeHint:
      '判断、集計、表示はすべて行われますが、誰も拒否されません。最初の数週間向けです。',
    ownList: '独自のリスト',
    ownListHint:
      '公開されるリストから、ほかの貴サイトを知られなくなります。変更は下の時間内に有効になり、元に戻すには1週間かかることがあります。',
    gone: 'ページを離れたチャットを終了するまで',
    goneUnit: '分',
    maxAge: 'ページが応答を使える時間',
    maxAgeUnit: '秒',
    country: '電話番号の国',
    countryHint: '2文字（例：JP）。空欄：国際番号のみ',
  },
  fields: {
    widget: 'チャットウィジェット',
    origins: 'オリジン',
    whenRefused: '拒否された訪問者への表示',
    appeals: '再確認の依頼',
    statement: '理由の表示',
    rules: 'チャットの規則',
    admits: 'チャットを始められる人',
    observe: '監視のみ',
    goneChatsEndAfter: '離れたチャットの終了',
    country: '電話番号の国',
    maxAge: '応答を使える時間',
    ownList: '独自のリスト',
  },
};
