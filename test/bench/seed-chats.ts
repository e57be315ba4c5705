import {
  addressColumns,
  emailColumns,
  linkColumns,
} from '../../src/gateway/store/order-columns';
import type { Installation } from '../../src/gateway/installation/installation';

/** Rows a statement: chats have some thirty columns. */
const BLOCK = 500;
const DAY = 24 * 60 * 60 * 1000;

/** A number that looks drawn, and is the same in each run. */
const drawn = (n: number, of: number): number =>
  Math.floor(((Math.imul(n + 1, 2_654_435_761) >>> 0) / 2 ** 32) * of);

/**
 * The address of the n-th chat: one in a hundred of a carrier's /16, three of ten of
 * IPv6, all others of the whole internet.
 */
export const addressOfChat = (n: number): string => {
  const part = (salt: number, of: number) => drawn(n * 7 + salt, of);
  if (n % 100 === 0) return `100.64.${part(1, 256)}.${part(2, 256)}`;
  if (n % 10 < 4) {
    const [site, host] = [part(1, 65_536), part(2, 65_536)];
    return `2001:db8:${site.toString(16)}:${(n % 5).toString(16)}::${host.toString(16)}`;
  }
  return [1 + part(1, 220), part(2, 256), part(3, 256), part(4, 256)].join('.');
};

/** The email that the n-th chat claims, and whose domain has twenty of its like. */
export const emailOfChat = (n: number): string =>
  `visitor${n}@mail${drawn(n, 25_000)}.example`;

/** The visitor of the n-th chat, who has two on average. */
export const visitorOfChat = (n: number): string => `visitor-${n >> 1}`;

/**
 * Writes chats of the last 30 days straight into the tables: four of five ended,
 * one of five of somebody whom the site's server vouches for.
 */
export const seedChats = async (
  { db }: Installation,
  count: number,
): Promise<void> => {
  const now = Date.now();
  for (let first = 0; first < count; first += BLOCK) {
    const numbers = Array.from({ length: BLOCK }, (_, index) => first + index);
    const rows = numbers.map((n) => {
      const at = now - drawn(n, 29 * DAY);
      return {
        code: `B${n}`,
        token_hash: `hash-${n}`,
        ...{
          site: 'default',
          widget: 'acquire',
          page: 'https://shop.example/',
        },
        ...{ visitor: visitorOfChat(n), ...emailColumns(emailOfChat(n)) },
        ...addressColumns(addressOfChat(n)),
        ...{ address_trusted: 1, claims_checked: 1, assigned: 0, search: '' },
        ...{ started_at: at, last_seen_at: at, ended_at: n % 5 ? at : null },
      };
    });
    const links = numbers
      .filter((n) => n % 10 === 0)
      .map((n) => ({
        ...{ visitor: visitorOfChat(n) },
        ...linkColumns({ kind: 'email', value: emailOfChat(n) }),
        ...{ site: 'default', created_at: now },
      }));
    await db.transaction().execute(async (trx) => {
      await trx
        .insertInto('sessions')
        .values(rows as never)
        .execute();
      await trx.insertInto('links').values(links).execute();
    });
  }
};
