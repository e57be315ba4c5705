/** What an address of the console shows. */
export type Route =
  | { view: 'chats'; code?: string; dialog?: 'block' }
  | { view: 'blocked'; reference?: string; page?: 'test' | 'new' }
  | { view: 'blocked'; page: 'import'; job?: number }
  | { view: 'appeals'; appeal?: string }
  | { view: 'overview' }
  | { view: 'settings'; page?: SettingsPage }
  | { view: 'sign-in' }
  | { view: 'nowhere' };

/** A view that the navigation leads to. */
export type MainView =
  'chats' | 'blocked' | 'appeals' | 'overview' | 'settings';

/** The pages of the settings, in the order of their navigation. */
export const SETTINGS_PAGES = [
  ...([
    'sites',
    'blocking',
    'people',
    'tokens',
    'vendors',
    'webhooks',
  ] as const),
  ...(['lists', 'audit', 'data', 'texts', 'account'] as const),
] as const;
export type SettingsPage = (typeof SETTINGS_PAGES)[number];

/** A ban, or an appeal, is named by the ban’s reference, or by its number. */
const BAN = /^([\dA-Z]{4}-[\dA-Z]{4}|\d{1,15})$/;
const ID = /^[1-9]\d{0,14}$/;
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
      if (second === undefined && (first === 'test' || first === 'new')) {
        return { view, page: first };
      }
      if (first === 'import') {
        if (second === undefined) return { view, page: first };
        if (!ID.test(second)) break;
        return { view, page: first, job: Number(second) };
      }
      if (second === undefined && BAN.test(code)) {
        return { view, reference: code };
      }
      break;
    case 'settings':
      if (first === undefined) return { view };
      if (second === undefined && isSettingsPage(first)) {
        return { view, page: first };
      }
      break;
    case 'appeals':
      if (code === undefined) return { view };
      if (second === undefined && BAN.test(code)) return { view, appeal: code };
      break;
    case 'overview':
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
  /** Of somebody whom a flag makes likely to be whom a ban is of. */
  blockAsWell: (code: string, ban: number) =>
    `/console/chats/${code}/block?flag=${ban}`,
  blocked: '/console/blocked',
  test: '/console/blocked/test',
  /** The dialog that blocks by what one types, over whatever view. */
  newBlock: '/console/blocked/new',
  import: '/console/blocked/import',
  importJob: (job: number) => `/console/blocked/import/${job}`,
  ban: (reference: string) => `/console/blocked/${reference}`,
  appeals: '/console/appeals',
  /** @param appeal the ban’s reference, or the appeal’s id */
  appeal: (appeal: string | number) => `/console/appeals/${appeal}`,
  overview: '/console/overview',
  settings: '/console/settings',
  settingsPage: (page: SettingsPage, site?: string) =>
    `/console/settings/${page}${site ? `?${new URLSearchParams({ site })}` : ''}`,
  signIn: (next: string) => `/console/sign-in?${new URLSearchParams({ next })}`,
};

/** Returns the query of an address. */
export const readQuery = (url: string): URLSearchParams =>
  new URLSearchParams(url.split('?')[1]);

const isSettingsPage = (text: string): text is SettingsPage =>
  (SETTINGS_PAGES as readonly string[]).includes(text);

const decode = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};
