import { visibleText } from '../keys/visible-text';

/** A link in a text: with a scheme, `www.`, or a path after a domain. */
const LINK =
  /\bhttps?:\/\/[^\s<>"']+|(?<![\p{L}\d@.-])(?:www\.[\p{L}\d-]+(?:\.[\p{L}\d-]+)+|[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}(?=(?::\d+)?\/[^\s<>"']))(?:[:/?#][^\s<>"']*)?/giu;

/** Parameters that say where a reader came from, and nothing of the page. */
const TRACKING =
  /^(utm_.*|[a-z]{1,4}clid|gclsrc|msclkid|li_fat_id|[wg]braid|_ga|_gl|mc_[ce]id|mkt_tok|_hs(enc|mi)|hsctatracking|igsh(id)?|yclid|ref|ref_src|ref_url|referrer|spm|vero_id|s_cid|trk)$/i;

/** Links of one message that are compared. */
const MOST = 5;

/** A link in a message. */
export interface FoundLink {
  /** One spelling of it: domain, port, path and query. */
  canonical: string;
  /** The domain and port, without `www.`. */
  host: string;
}

const readLink = (text: string): FoundLink | undefined => {
  // What ends a sentence is no part of a link in it.
  const bare = text.replace(/[\p{P}$+<=>^`|~]+$/u, (end) =>
    end.startsWith('/') ? '/' : '',
  );
  const full = /^https?:/i.test(bare) ? bare : `http://${bare}`;
  const url = URL.canParse(full) ? new URL(full) : undefined;
  if (!url?.hostname.includes('.') && url?.hostname !== 'localhost') {
    return undefined;
  }
  for (const name of [...url.searchParams.keys()]) {
    if (TRACKING.test(name)) url.searchParams.delete(name);
  }
  url.searchParams.sort();
  const port = url.port ? `:${url.port}` : '';
  const host = `${url.hostname.replace(/^www\./, '').replace(/\.$/, '')}${port}`;
  const query = url.searchParams.toString();
  const path = url.pathname.replace(/\/+$/, '');
  return { host, canonical: `${host}${path}${query ? `?${query}` : ''}` };
};

/** Finds the links in a message, each once; the scheme and tracking apart. */
export const findLinks = (message: string): FoundLink[] => {
  const found = visibleText(message).match(LINK) ?? [];
  const links = found
    .slice(0, 4 * MOST)
    .flatMap((text) => readLink(text) ?? []);
  return [
    ...new Map(links.map((link) => [link.canonical, link])).values(),
  ].slice(0, MOST);
};

/** Returns a message without its links. */
export const withoutLinks = (message: string): string =>
  visibleText(message).replace(LINK, ' ');
