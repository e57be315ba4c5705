import { gate } from './gate';

let isForgetting = false;
let hasForgotten = false;

/**
 * Takes off what this browser stores, where the page said that the visitor does
 * not consent. Returns whether it did: what a running chat or a standing refusal
 * needs stays, and goes on.
 *
 * @param consented what the page called `consent()` with, if it has
 */
export const withdraw = (consented: unknown): boolean => {
  const { record, refused } = gate.now();
  if ((consented ?? true) === true || refused || record.chatAt) return false;
  // Once in any case: the page may have made a database before it was told.
  if (!isForgetting && (record.dueAt || !hasForgotten)) {
    isForgetting = hasForgotten = true;
    gate.guard(async () => {
      try {
        const { forget } = await gate.loadBundle('forget', '');
        await forget(gate, consented);
      } finally {
        isForgetting = false;
      }
    })();
  }
  return true;
};
