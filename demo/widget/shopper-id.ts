import { kept } from './kept';
import { randomId } from './random-id';

/**
 * The shop's own name for this browser. Page and widget do not know each
 * other's ids: by this the chat server finds the chat of a session.
 */
export const shopperId = (): string => {
  const stored = kept<string>(() => localStorage, 'shopper');
  // Where storage is switched off, the scripts of one page still agree.
  const { dataset } = document.documentElement;
  const shopper = stored.read() ?? dataset['shopper'] ?? randomId();
  dataset['shopper'] = shopper;
  stored.write(shopper);
  return shopper;
};
