import { parseRoute, PATHS, readQuery } from './routes';

/**
 * Returns the address that a page's stands for: the console itself is its chats,
 * and `?code=` on any address, by which vendors' dashboards link, is that chat.
 */
export const entryAddress = (url: string): string => {
  const [path = ''] = url.split('?');
  if (!/^\/console(?=\/|$)/.test(path)) return url;
  const code = readQuery(url).get('code')?.trim();
  const chat = code && PATHS.chat(code);
  if (chat && parseRoute(chat).view === 'chats') return chat;
  return /^\/console\/?$/.test(path) ? PATHS.chats : url;
};

/**
 * Returns where somebody goes after signing in: what `next` says, if it is an
 * address of the console, and never one of another site.
 */
export const nextAddress = (url: string): string => {
  const next = readQuery(url).get('next') ?? '';
  const isOurs = /^\/console(?=[/?]|$)/.test(next) && !/[\\\s]|\/\//.test(next);
  const isSignIn = parseRoute(next.split('?')[0] ?? '').view === 'sign-in';
  return isOurs && !isSignIn ? entryAddress(next) : PATHS.chats;
};
