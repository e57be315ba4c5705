import type { FormChange } from '../../protocol/sessions';
import { cutText } from '../lib/clean-text';

/** Characters of the longest page that is kept. */
const LONGEST_PAGE = 2048;

interface KeptPage {
  /** A URL; empty if nothing is known of the page. */
  page: string;
  change: FormChange | null;
}

/**
 * Returns the page of a text that can be shown to agents: of the web, or of the
 * app whose origin asks. Frames such as `about:srcdoc` have the page around
 * them only by its origin.
 */
const parsePage = (
  given: unknown,
  origin: string | undefined,
): { url: URL; isGiven: boolean } | undefined => {
  const text = typeof given === 'string' ? given : '';
  const own = origin !== undefined && URL.canParse(origin) ? origin : undefined;
  if (URL.canParse(text)) {
    const url = new URL(text);
    const isShown =
      /^https?:$/.test(url.protocol) || url.href.startsWith(`${own}/`);
    if (isShown) return { url, isGiven: true };
    if (url.protocol === 'blob:' && URL.canParse(url.origin)) {
      return { url: new URL(url.origin), isGiven: false };
    }
  } else if (own !== undefined && URL.canParse(text, own)) {
    return { url: new URL(text, own), isGiven: false };
  }
  return own === undefined ? undefined : { url: new URL(own), isGiven: false };
};

/**
 * Returns what is kept of the page that a chat began on: without fragment and
 * credentials, and cut where it is too long. No page keeps a chat from the
 * agents.
 *
 * @param origin of the page, as the browser says
 */
export const keepPage = (
  given: unknown,
  origin: string | undefined,
): KeptPage => {
  const parsed = parsePage(given, origin);
  if (!parsed) return { page: '', change: 'dropped' };
  const { url, isGiven } = parsed;
  url.hash = '';
  url.username = '';
  url.password = '';
  const { href } = url;
  if (href.length > LONGEST_PAGE) {
    const page = cutText(href, LONGEST_PAGE).replace(/%[0-9a-f]?$/i, '');
    return { page, change: 'cut' };
  }
  return { page: href, change: isGiven ? null : 'replaced' };
};
