/**
 * An act that was neither done nor failed: it waits in the tab, and is sent when
 * the gateway is back.
 */
export class ActWaits extends Error {
  override name = 'ActWaits';
}
