import { KEY_KINDS, type KeyKind } from '../../../protocol/key-kinds';

/** A key that somebody typed. */
export interface TypedKey {
  kind: KeyKind;
  value: string;
}

/** Keys that one request takes. */
export const MOST_KEYS = 200;

const NAMED = /^([a-z]+)\s*:\s*(\S.*)$/i;
const V4 = /^\d{1,3}(\.\d{1,3}){3}(\/\d{1,2}|\s*-\s*\d{1,3}(\.\d{1,3}){3})?$/;
const V6 = /^[\da-f]*:[\da-f:]*(:(\d{1,3}\.){3}\d{1,3})?(\/\d{1,3})?$/i;
const PHONE = /^(\+|00)?[\d\s()./-]{6,}$/;

const toKey = (line: string): TypedKey => {
  if (V4.test(line) || V6.test(line)) return { kind: 'ip', value: line };
  const [, name = '', value = ''] = NAMED.exec(line) ?? [];
  const kind = KEY_KINDS.find((one) => one === name.toLowerCase());
  if (kind) return { kind, value };
  // As people write all of a domain: *@spam.example.
  if (/^\*?@/.test(line)) return { kind: 'domain', value: line };
  if (line.includes('@')) return { kind: 'email', value: line };
  if (PHONE.test(line)) return { kind: 'phone', value: line };
  return { kind: 'domain', value: line };
};

/** Reads what somebody typed: each line is a key, and so is each part by commas. */
export const readKeyLines = (text: string): TypedKey[] =>
  text
    .split(/[\n,;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(toKey);

/** Returns which typed key a field of an error names; undefined for none. */
export const keyIndex = (field: string | undefined): number | undefined => {
  const found = /^keys\.(\d+)\b/.exec(field ?? '')?.[1];
  return found === undefined ? undefined : Number(found);
};
