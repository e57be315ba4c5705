/** Where the console is, and how it gets elsewhere. */
export interface Router {
  /** Returns the present address, such as `/console/chats?view=mine`. */
  url(): string;
  push(url: string): void;
  /** Goes to an address that takes the place of the present one in the history. */
  replace(url: string): void;
  /** Goes to where one was before, as the browser's Back does. */
  back(): void;
  /** Calls back whenever the address has changed. */
  follow(listener: () => void): () => void;
}

/** Creates the router of a page: its address is the page's. */
export const createPageRouter = (): Router => {
  const listeners = new Set<() => void>();
  const tell = () => listeners.forEach((listener) => listener());
  addEventListener('popstate', tell);
  return {
    url: () => location.pathname + location.search,
    push(url) {
      history.pushState(null, '', url);
      tell();
    },
    replace(url) {
      history.replaceState(null, '', url);
      tell();
    },
    back: () => history.back(),
    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
