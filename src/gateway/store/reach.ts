import { sql, type Expression, type RawBuilder } from 'kysely';
import type { KeyKind } from '../../protocol/key-kinds';
import { isVendor } from '../../protocol/vendors';
import type { AddressOrder } from '../keys/address-order';
import { toMailRange } from '../keys/mail-order';
import type { Db } from './db';

/** Who was here that a key concerns. */
export interface Count {
  /** Different visitors. */
  visitors: number;
  /** Their chats. */
  chats: number;
  /** Chats that are not over. */
  running: number;
  /** Those of the visitors whom a site's server proved. */
  signedIn: number;
}

/** Which chats are counted. */
export interface CountQuery {
  /** Those that are not over, or ended since this time. */
  since: number;
  /** Null: all. */
  sites: readonly string[] | null;
  /** Not those of this visitor. */
  except?: string;
}

// Never over is later than any time.
const ENDED = sql<number>`coalesce(s.ended_at, 9007199254740991)`;

/** Selects the chats that are counted. */
const selectCounted = (db: Db, { since, sites, except }: CountQuery) =>
  db
    .selectFrom('sessions as s')
    .where(ENDED, '>=', since)
    .$if(sites !== null, (query) => query.where('s.site', 'in', sites ?? []))
    .$if(except !== undefined, (query) =>
      query.where('s.visitor', '!=', except ?? ''),
    );

/** Sums up chats, of each visitor first. */
const sumUp = async (
  db: Db,
  chats: Expression<unknown>,
  conditions: readonly RawBuilder<unknown>[],
): Promise<Count[]> => {
  const columns = conditions.map((condition, index) => ({
    condition,
    chats: sql.ref(`chats_${index}`),
    running: sql.ref(`running_${index}`),
  }));
  const isSignedIn = sql`exists (select 1 from links as l
    where l.visitor = c.visitor and l.site <> '')`;
  const perVisitor = columns.flatMap(({ condition, chats: all, running }) => [
    sql`sum(case when ${condition} then 1 else 0 end) as ${all}`,
    sql`sum(case when ${condition} and c.ended_at is null then 1 else 0 end) as ${running}`,
  ]);
  const sums = columns.flatMap(({ chats: all, running }) => [
    sql`sum(case when ${all} > 0 then 1 else 0 end)`,
    sql`sum(${all})`,
    sql`sum(${running})`,
    sql`sum(case when ${all} > 0 then signed_in else 0 end)`,
  ]);
  const named = sums.map(
    (sum, index) => sql`coalesce(${sum}, 0) as ${sql.ref(`sum_${index}`)}`,
  );
  const { rows } = await sql<Record<string, number>>`
    select ${sql.join(named)} from (
      select ${sql.join(perVisitor)},
        case when ${isSignedIn} then 1 else 0 end as signed_in
      from (${chats}) as c group by c.visitor
    ) as v`.execute(db);
  const [row = {}] = rows;
  const sumAt = (index: number) => Number(row[`sum_${index}`] ?? 0);
  return conditions.map((_, index) => ({
    visitors: sumAt(4 * index),
    chats: sumAt(4 * index + 1),
    running: sumAt(4 * index + 2),
    signedIn: sumAt(4 * index + 3),
  }));
};

/** Counts who was in each of some networks, one of which has all the others. */
export const countInNetworks = (
  db: Db,
  networks: readonly AddressOrder[],
  query: CountQuery,
): Promise<Count[]> => {
  const firsts = networks.map(({ first }) => first).toSorted();
  const lasts = networks.map(({ last }) => last).toSorted();
  const chats = selectCounted(db, query)
    .select(['s.visitor', 's.ended_at', 's.address_order'])
    .where('s.address_order', '>=', firsts.at(0) ?? '')
    .where('s.address_order', '<=', lasts.at(-1) ?? '');
  return sumUp(
    db,
    chats,
    networks.map(
      ({ first, last }) => sql`c.address_order between ${first} and ${last}`,
    ),
  );
};

/** Whom to count: in a range of addresses, but for one visitor. */
interface Others {
  /** Absent: nobody. */
  range?: AddressOrder;
  except: string;
}

/** Counts that are made in one statement. */
const AT_ONCE = 50;

/** Counts the different visitors of each of some questions, in its place. */
export const countVisitorsOfEach = async (
  db: Db,
  questions: readonly Others[],
  query: Omit<CountQuery, 'except'>,
): Promise<number[]> => {
  const asked = questions.flatMap(({ range, except }, index) =>
    range ? { index, range, except } : [],
  );
  const counts = questions.map(() => 0);
  for (let start = 0; start < asked.length; start += AT_ONCE) {
    const some = asked.slice(start, start + AT_ONCE);
    const parts = some.map(({ range: { first, last }, except }, place) => {
      const others = selectCounted(db, { ...query, except })
        .select(({ fn }) => fn.count('s.visitor').distinct().as('visitors'))
        .where((where) => where.between('s.address_order', first, last));
      return sql`select ${sql.lit(place)} as place, (${others}) as visitors`;
    });
    const { rows } = await sql<{ place: number; visitors: number }>`
      ${sql.join(parts, sql` union all `)}`.execute(db);
    for (const { place, visitors } of rows) {
      const index = some[Number(place)]?.index;
      if (index !== undefined) counts[index] = Number(visitors);
    }
  }
  return counts;
};

interface KeyValue {
  kind: KeyKind;
  value: string;
}

/** Selects the chats in which a key was claimed, or which are of its place. */
const selectOwn = (
  chats: ReturnType<typeof selectCounted>,
  { kind, value }: KeyValue,
) => {
  if (kind === 'domain') {
    const { from, before } = toMailRange(value);
    return chats
      .where('s.mail_order', '>=', from)
      .where('s.mail_order', '<', before);
  }
  if (kind === 'email' || kind === 'phone' || kind === 'country') {
    return chats.where(`s.${kind}`, '=', value);
  }
  if (kind === 'asn') return chats.where('s.asn', '=', Number(value));
  const own = chats.where('s.visitor', '=', value);
  return isVendor(kind)
    ? own.where('s.widget', '=', kind).where('s.vendor_chat_id', 'is not', null)
    : own.where('s.vendor_chat_id', 'is', null);
};

/** Selects the visitors of whom a key, or an email of a domain, is proven. */
const selectProven = (db: Db, { kind, value }: KeyValue) => {
  const visitors = db.selectFrom('links as l').select('l.visitor');
  if (kind !== 'domain') {
    return visitors.where('l.value', '=', value).where('l.kind', '=', kind);
  }
  const { from, before } = toMailRange(value);
  return visitors
    .where('l.mail_order', '>=', from)
    .where('l.mail_order', '<', before);
};

/** Whether keys of a kind are proven of visitors, and no more said of chats. */
const isProvable = (kind: KeyKind): boolean =>
  kind === 'email' || kind === 'phone' || kind === 'domain' || isVendor(kind);

/** Counts whom a key concerns that is no address. */
export const countByKey = async (
  db: Db,
  key: KeyValue,
  query: CountQuery,
): Promise<Count> => {
  const chats = () =>
    selectCounted(db, query).select(['s.visitor', 's.ended_at']);
  const own = selectOwn(chats(), key);
  const all = isProvable(key.kind)
    ? own
        .select('s.code')
        .union(
          chats()
            .select('s.code')
            .where('s.visitor', 'in', selectProven(db, key)),
        )
    : own;
  const [count] = await sumUp(db, all, [sql`1 = 1`]);
  return count ?? { visitors: 0, chats: 0, running: 0, signedIn: 0 };
};
