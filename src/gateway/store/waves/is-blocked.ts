import { sql, type RawBuilder } from 'kysely';

/** Returns the condition that a ban made of a chat refuses its visitor now. */
export const isBlocked = (
  session: RawBuilder<unknown>,
  now: number,
): RawBuilder<boolean> => sql<boolean>`exists (
  select 1 from bans as b where b.session = ${session}
  and b.effect <> 'watch' and b.ended_at is null
  and (b.until is null or b.until > ${now}))`;
