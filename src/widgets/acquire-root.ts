/**
 * What Acquire's widget stands in. Read on live sites: Acquire does not document
 * it.
 */
export const ACQUIRE_ROOT = '.acquire-livechat-widget';
