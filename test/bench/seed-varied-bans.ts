import { sql } from 'kysely';
import type { Db } from '../../src/gateway/store/db';

/** Of the n-th ban: below 100.0.0.0. */
const ADDRESS = sql.raw(
  `'100.' || (n / 65536 % 256) || '.' || (n / 256 % 256) || '.' || (n % 256)`,
);
const EMAIL = sql.raw(`'user' || n || '@mail' || (n % 5000) || '.example'`);
const NETWORK = sql.raw(
  `'101.' || (n / 65536 % 256) || '.' || (n / 256 % 256) || '.0/24'`,
);
const KIND = sql.raw(
  `case when n % 1000 = 7 then 'asn' when n % 100 = 3 then 'domain' when n % 10 = 5 then 'email' else 'ip' end`,
);
const VALUE = sql`case
  when n % 1000 = 7 then '' || n
  when n % 100 = 3 then 'mail' || n || '.example'
  when n % 10 = 5 then ${EMAIL}
  when n % 1000 = 11 then ${NETWORK}
  else ${ADDRESS} end`;

/** When the n-th of some bans was made; one in half a minute, the last now. */
const madeAt = (bans: number, now: number) =>
  sql`${sql.lit(now)} - (${sql.lit(bans)} - n) * cast(30000 as bigint)`;

/**
 * Writes bans of many kinds, reasons, makers, ends and hits straight into the
 * tables of a database without any: what is common among them, what is rare, and
 * both together.
 */
export const seedVariedBans = async (
  db: Db,
  bans: number,
  now: number,
): Promise<void> => {
  const numbers = sql`with recursive numbers(n) as (
    select 1 union all select n + 1 from numbers where n < ${sql.lit(bans)}
  )`;
  const at = madeAt(bans, now);
  const end = sql`${at} + cast(86400000 as bigint)`;
  await db.transaction().execute(async (trx) => {
    await sql`insert into bans (
        reason, note, until, created_at, created_by, created_by_name,
        created_by_user, lifted_at, lifted_by, lifted_by_name, ended_at,
        source, reference, hits, last_hit_at, search, effect, text
      ) ${numbers} select
        case when n % 10 < 7 then 'Spam' else 'Reason ' || (n % 5000) end,
        '',
        case when n % 3 = 0 then null
          when n % 4 < 2 then ${end}
          else ${at} + cast(315360000000 as bigint) end,
        ${at},
        case when n % 10000 = 1 then 999 else n % 50 end,
        case when n % 10000 = 1 then 'Rare' else 'Agent ' || (n % 50) end,
        1,
        case when n % 4 = 0 then ${end} end,
        case when n % 4 = 0 then 1 end,
        case when n % 4 = 0 then 'Agent 1' end,
        case when n % 4 < 2 then ${end} end,
        case when n % 1000 = 2 then 'zendesk' else 'doorlist' end,
        'SEED-' || n,
        case when n % 5 = 0 then n % 97 else 0 end,
        case when n % 5 = 0 then ${end} end,
        ${VALUE} || ' seed-' || n || ' ' ||
          case when n % 10 < 7 then 'spam' else 'reason ' || (n % 5000) end,
        case when n % 200 = 4 then 'watch' else 'refuse' end,
        ''
      from numbers order by n`.execute(trx);
    await sql`insert into ban_keys (ban, kind, value, typed)
      ${numbers} select n, ${KIND}, ${VALUE}, ${VALUE}
      from numbers order by n`.execute(trx);
    await sql`insert into key_networks (ban_key, network)
      ${numbers} select n, ${NETWORK} from numbers
      where n % 1000 = 11`.execute(trx);
    await sql`insert into ban_sites (ban, site)
      ${numbers} select n, case when n % 1000 = 0 then 'blog' else 'shop' end
      from numbers where n % 10 = 0`.execute(trx);
  });
};
