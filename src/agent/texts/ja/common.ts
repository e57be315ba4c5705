import type { Translation } from '../translation';

export const common: Translation<'common'> = {
  product: 'Doorlist',
  tryAgain: '再試行',
  cancel: 'キャンセル',
  close: '閉じる',
  undo: '元に戻す',
  copy: 'コピー',
  copied: 'コピーしました',
  selectByHand: '手で選択してください',
  justNow: 'たった今',
  minutes: (minutes) => `${minutes}分`,
  hours: (hours) => `${hours}時間`,
  days: (days) => `${days}日`,
  forGood: '無期限',
  visitor: '訪問者',
  thisVisitor: 'この訪問者',
  sentence: (words) => `${words}。`,
  more: 'さらに表示',
  comma: '、',
};
