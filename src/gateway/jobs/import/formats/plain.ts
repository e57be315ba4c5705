import { isIP } from 'node:net';
import { invalidEntry, type Entry, type ReadEntries } from '../entry';
import { readLines } from '../read-lines';

/** `# …`, `; …`, `// …` and `! …`: a line that says something to people. */
const COMMENT = /^(?:[#;!]|\/\/)/;
/** What follows a value: `; SBL1234`, `# a reason`, `// seen in May`. */
const TRAILING = /\s+(?:[#;]|\/\/)\s*(.*)$/;
/** Of a hosts file: where names are sent that nobody is to reach. */
const SINKS = new Set(['0.0.0.0', '127.0.0.1', '::', '::1', '::0']);
/** `visitor:v_123`, where the value alone would not tell. */
const NAMED =
  /^(visitor|acquire|zendesk|country|asn|ip|email|phone|domain):\s*(.+)$/i;

const toEntry = (line: number, value: string, reason: string): Entry => {
  const [, kind, named] = NAMED.exec(value) ?? [];
  const key =
    kind !== undefined && named !== undefined
      ? { kind: kind.toLowerCase(), value: named }
      : { value };
  return { line, keys: [key], ...(reason && { reason }) };
};

/**
 * Returns the names that a line of a hosts file sends nowhere; undefined for a
 * line that is none of a hosts file.
 */
const readHosts = (text: string): string[] | undefined => {
  const [address = '', ...names] = text.split(/\s+/);
  if (!names.length || !SINKS.has(address)) return undefined;
  // `localhost` and the like are every machine’s own.
  return names.filter((name) => name.includes('.') && !isIP(name));
};

/**
 * Reads a list of one value a line, with comments: Spamhaus DROP, FireHOL’s
 * netsets, hosts files, `deny …;` of nginx.
 */
export const readPlain: ReadEntries = async function* (text) {
  for await (const { line, text: whole, isCut } of readLines(text)) {
    const trimmed = whole.trim();
    if (!trimmed || COMMENT.test(trimmed)) continue;
    if (isCut) {
      yield invalidEntry(line, trimmed, 'The line is too long.');
      continue;
    }
    const reason = TRAILING.exec(trimmed)?.[1]?.trim() ?? '';
    const value = trimmed
      .replace(TRAILING, '')
      .replace(/^deny\s+(\S+?);?$/i, '$1');
    const hosts = readHosts(value);
    if (!hosts) yield toEntry(line, value, reason);
    else for (const host of hosts) yield toEntry(line, host, reason);
  }
};
