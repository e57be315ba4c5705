import { documentMethod } from '../dom/page-names';
import { attachAcquire, readAcquire } from './attach-acquire';
import type { Adapter } from './widget';

/**
 * Adapter of Acquire 2.x (`widget.js`). The widget's only channel is the chat.
 */
export const acquire: Adapter = {
  // 1.x also has `acquireIO`, so its adapter stands before this one.
  isHere: () =>
    !!readAcquire('acquireIO') ||
    !!documentMethod('querySelector')(
      'script[src*=acquire][src*="/widget.js"]',
    ),
  attach: attachAcquire(true),
};
