/** Texts for characters that people spell out, so that nobody follows a link. */
const SPELLED_OUT: readonly [RegExp, string][] = [
  [/\s*[([{]\s*(?:at|@)\s*[)\]}]\s*/gi, '@'],
  [/\s*[([{]\s*(?:dot|punkt|\.)\s*[)\]}]\s*/gi, '.'],
  [/^mailto:/i, ''],
  [/^(?:hxxps?|https?):\/\/([^/\s]+)\/?$/i, '$1'],
];

/** What stands around a value when it was copied out of a sentence. */
const AROUND = /^[\s"'<(]+|[\s"'>),;.]+$/g;

const EMAIL = /^[^\s@]+@(?:[a-z\d-]+\.)+[a-z]{2,}$/i;
const ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/;
const NETWORK = /^\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?$/;
const DOMAIN = /^(?:\*@)?(?:[a-z\d-]+\.)+[a-z]{2,}$/i;
const RANGE = /^(\d{1,3}(?:\.\d{1,3}){3})\s*[-–]\s*(\d{1,3}(?:\.\d{1,3}){3})$/;
const WITH_PORT = /^(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}$/;

const isAddress = (text: string): boolean =>
  ADDRESS.test(text) && text.split('.').every((part) => Number(part) <= 255);

const toNumber = (address: string): number =>
  address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

const swapRange = (value: string): string | undefined => {
  const [, from = '', to = ''] = RANGE.exec(value) ?? [];
  if (!isAddress(from) || !isAddress(to)) return undefined;
  return toNumber(from) > toNumber(to) ? `${to} - ${from}` : undefined;
};

/** How a value is mended: it is written otherwise, or its ends change places. */
export interface SuggestedMend {
  to: string;
  by: 'spelling' | 'swap';
}

/**
 * Returns what an invalid value must have meant, where only one thing can be;
 * the gateway judges it as any other value.
 */
export const suggestMend = (value: string): SuggestedMend | undefined => {
  const swapped = swapRange(value.trim());
  if (swapped !== undefined) return { to: swapped, by: 'swap' };
  const [, beforePort = ''] = WITH_PORT.exec(value.trim()) ?? [];
  if (isAddress(beforePort)) return { to: beforePort, by: 'spelling' };
  const to = SPELLED_OUT.reduce(
    (text, [pattern, plain]) => text.replace(pattern, plain),
    value.normalize('NFKC').replace(AROUND, ''),
  ).replace(AROUND, '');
  if (to === value) return undefined;
  const isNetwork = NETWORK.test(to) && isAddress(to.split('/')[0] ?? '');
  const isClear = EMAIL.test(to) || isNetwork || DOMAIN.test(to);
  return isClear ? { to, by: 'spelling' } : undefined;
};
