/** What the shop tells of its visitor. */
export interface ShopNews {
  chat?: 'started';
  verdict?: 'refused' | 'admitted';
  /** Where the visitor is: a page was opened. */
  page?: string;
  startedOver?: true;
}

/** How far the reader has come. */
export interface Progress {
  /** How many steps are done, of four. */
  done: number;
  /** Whether the page that is open now was opened after the block. */
  isReloaded: boolean;
}

/** Where everybody begins. */
export const BEGINNING: Progress = { done: 0, isReloaded: false };

/**
 * Returns how far the reader has come after some news: chat in the shop, block the
 * visitor, reload the shop, unblock. Steps are done by what really happens, and in
 * this order.
 */
export const advance = (progress: Progress, news: ShopNews): Progress => {
  const { done, isReloaded } = progress;
  if (news.startedOver) return BEGINNING;
  if (news.page !== undefined) {
    return { done, isReloaded: done === 2 };
  }
  if (news.chat) return { ...progress, done: Math.max(done, 1) };
  if (news.verdict === 'refused') {
    const reached = isReloaded ? 3 : 2;
    return { ...progress, done: done === 4 ? 2 : Math.max(done, reached) };
  }
  if (news.verdict === 'admitted' && done >= 2) return { ...progress, done: 4 };
  return progress;
};
