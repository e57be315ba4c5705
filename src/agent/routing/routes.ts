/** What an address of the console shows. */
export type Route =
  | { view: 'chats'; code?: string; dialog?: 'block' }
  | { view: 'blocked'; reference?: string; page?: 'test' }
  | { view: 'sign-in' }
  | { view: 'nowhere' };

/** A view that the navigation leads to. */
export type MainView = 'chats' | 'blocked';

/** A ban is named by its reference, or by its number. */
const BAN = /^([\dA-Z]{4}-[\dA-Z]{4}|\d{1,15})$/;
const CODE = /^[\dA-Z]{4}-[\dA-Z]{4}$/;

/** Returns what the path of an address shows, such as `/console/chats`. */
export const parseRoute = (path: string): Route => {
  const [root, view, first, second, ...more] = path
    .split('/')
    .filter((part) => part !== '')
    .map(decode);
  const code = first?.toUpperCase();
  if (root !== 'console' || more.length) return { view: 'nowhere' };
  switch (view) {
    case undefined:
      return { view: 'chats' };
    case 'chats':
      if (code === undefined) return { view };
      if (!CODE.test(code)) break;
      if (second === undefined) return { view, code };
      if (second === 'block') return { view, code, dialog: second };
      break;
    case 'blocked':
      if (code === undefined) return { view };
      if (second === undefined && first === 'test') {
        return { view, page: first };
      }
      if (second === undefined && BAN.test(code)) {
        return { view, reference: code };
      }
      break;
    case 'sign-in':
      if (first === undefined) return { view };
      break;
  }
  return { view: 'nowhere' };
};

/** The addresses of the console. */
export const PATHS = {
  chats: '/console/chats',
  chat: (code: string) => `/console/chats/${code}`,
  block: (code: string) => `/console/chats/${code}/block`,
  blocked: '/console/blocked',
  test: '/console/blocked/test',
  ban: (reference: string) => `/console/blocked/${reference}`,
  signIn: (next: string) => `/console/sign-in?${new URLSearchParams({ next })}`,
};

/** Returns the query of an address. */
export const readQuery = (url: string): URLSearchParams =>
  new URLSearchParams(url.split('?')[1]);

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};
