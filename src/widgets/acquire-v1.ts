import { documentMethod } from '../dom/page-names';
import { attachAcquire } from './attach-acquire';
import type { Adapter } from './widget';

/**
 * Adapter of Acquire 1.x (`init.js`). The widget has no call that hides it, so
 * the adapter minimises it and hides its root by a style sheet. The widget does
 * not report that an agent joins.
 */
export const acquireV1: Adapter = {
  isHere: () =>
    !!documentMethod('querySelector')('script[src*="/a-"][src*="/init.js"]'),
  attach: attachAcquire(false),
};
