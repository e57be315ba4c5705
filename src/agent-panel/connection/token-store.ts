import type { PageToken } from '../../protocol/page-tokens';

export type HeldToken = Pick<PageToken, 'token' | 'expiresAt'>;

/** Where the token is while the tab is open. */
export interface TokenStore {
  read(): HeldToken | undefined;
  write(token: HeldToken | undefined): void;
}

/**
 * Keeps the token for the tab, so that the next ticket’s panel needs no window.
 * Where the page has no storage, in memory.
 *
 * @param gateway its origin
 */
export const tabTokenStore = (gateway: string): TokenStore => {
  const name = `doorlist-agent ${gateway}`;
  let inMemory: HeldToken | undefined;
  return {
    read() {
      try {
        const text = sessionStorage.getItem(name);
        return text === null ? inMemory : (JSON.parse(text) as HeldToken);
      } catch {
        return inMemory;
      }
    },
    write(token) {
      inMemory = token;
      try {
        if (token) sessionStorage.setItem(name, JSON.stringify(token));
        else sessionStorage.removeItem(name);
      } catch {
        // A frame without storage: the token lasts as long as the frame.
      }
    },
  };
};
