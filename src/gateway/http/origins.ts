import { ApiError } from '../lib/errors/api-error';

const LOOPBACK =
  /^https?:\/\/(localhost|[a-z0-9-]+\.localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/;

/** Schemes whose pages all send the origin `null`. */
const WITHOUT_ORIGIN = /^(null$|(file|about|data|blob|filesystem):)/i;

/** Schemes of the web, or of none: those of apps are all others. */
const NOT_OF_APPS =
  /^(https?|wss?|ftp|javascript|vbscript|view-source|mailto):/;

/** Domains under which anybody can have a name of their own. */
const SHARED_DOMAINS =
  /^((co|com|org|net|edu|gov|gob|ac|or|ne|go|gen|nom|web)\.[a-z]{2}|(github|gitlab|gitbook)\.io|(vercel|netlify|web|firebaseapp|fly|onrender|railway|azurewebsites|herokuapp|appspot|myshopify|wordpress|blogspot|squarespace|webflow|wixsite|weebly|amazonaws|cloudfront|github|pages|workers|deno)\.(app|com|net|dev|io))$/;

const invalid = (text: string, why: string) =>
  new ApiError('invalid', `"${text}": ${why}`, 'origin');

const EXPECTED =
  'expected an origin such as https://shop.example.com, https://*.shop.example.com for its subdomains, or capacitor://localhost of an app.';

const parseWeb = (text: string): string | undefined => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOrigin =
    url &&
    /^https?:$/.test(url.protocol) &&
    url.href === `${url.origin}/` &&
    !/[*?#]/.test(text);
  return isOrigin ? url.origin : undefined;
};

/** Parses `https://*.shop.example`: all subdomains, without the domain itself. */
const parseSubdomains = (text: string): string | undefined => {
  const [, scheme, rest] = /^(https?):\/\/\*\.(.*)$/i.exec(text) ?? [];
  const origin = parseWeb(`${scheme}://${rest}`);
  if (rest === undefined || origin === undefined) return undefined;
  const { protocol, host, hostname } = new URL(origin);
  if (/^[\d.]+$|\]$/.test(hostname)) return undefined;
  if (!hostname.includes('.') && hostname !== 'localhost') {
    throw invalid(
      text,
      'expected two labels or more after “*.”, such as https://*.shop.example.',
    );
  }
  if (SHARED_DOMAINS.test(hostname)) {
    throw invalid(
      text,
      `anybody can have a page under ${hostname}. Give the subdomains of your own.`,
    );
  }
  return `${protocol}//*.${host}`;
};

/** Parses an origin of pages that an app brings along, for its web view. */
const parseApp = (text: string): string | undefined =>
  /^[a-z][a-z0-9+.-]*:\/\/[a-z0-9._-]+(:\d{1,5})?\/?$/i.test(text) &&
  !NOT_OF_APPS.test(text.toLowerCase())
    ? text.toLowerCase().replace(/\/$/, '')
    : undefined;

/**
 * Returns an origin, or all subdomains of a domain, in canonical spelling.
 *
 * @throws ApiError `invalid` for a text that is neither, or that means pages of
 * others as well
 */
export const parseOrigin = (text: string): string => {
  if (WITHOUT_ORIGIN.test(text)) {
    throw invalid(
      text,
      'files, frames in a sandbox and data: URLs all have the origin “null”, which tells nobody apart. Serve the page by http, or by a scheme of your app.',
    );
  }
  const origin = parseSubdomains(text) ?? parseWeb(text) ?? parseApp(text);
  if (origin === undefined) throw invalid(text, EXPECTED);
  return origin;
};

const matches = (allowed: string, origin: string): boolean => {
  const [start = '', end] = allowed.split('*');
  if (end === undefined) return origin === allowed;
  const isSub = origin.startsWith(start) && origin.endsWith(end);
  const between = origin.slice(start.length, -end.length);
  return isSub && /^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/.test(between);
};

/** Returns whether pages of an origin come unencrypted over a network. */
export const isUnencrypted = (origin: string): boolean =>
  origin.startsWith('http:') && !LOOPBACK.test(origin);

/**
 * Returns whether pages of an origin may use a site with these origins; where
 * the site has none, pages of this machine may.
 */
export const isAllowedOrigin = (
  origins: readonly string[],
  origin: string,
): boolean =>
  origins.length
    ? origins.some((allowed) => matches(allowed, origin))
    : LOOPBACK.test(origin) && URL.canParse(origin);
