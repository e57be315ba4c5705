import type { ExpressionBuilder } from 'kysely';
import type { Key } from '../keys/key';
import type { Schema } from './schema/schema';

/** A search that finds whole values alone, for who may not see them. */
export interface ExactSearch {
  text: string;
  /** Everything that the text may mean, in its canonical spelling. */
  keys: readonly Key[];
}

const COLUMNS = { ip: 'address', email: 'email', phone: 'phone' } as const;

/** Returns the condition that a session is what is searched for. */
export const isSearchedSession = (
  where: ExpressionBuilder<Schema, 'sessions'>,
  { text, keys }: ExactSearch,
) =>
  where.or([
    where('code', '=', text.toUpperCase()),
    where('name', '=', text),
    where('visitor', '=', text),
    ...keys.flatMap(({ kind, value }) =>
      kind === 'ip' || kind === 'email' || kind === 'phone'
        ? [where(COLUMNS[kind], '=', value)]
        : [],
    ),
  ]);

/** Returns the condition that ban `b` is what is searched for. */
export const isSearchedBan = (
  where: ExpressionBuilder<Schema & { b: Schema['bans'] }, 'b'>,
  { text, keys }: ExactSearch,
) =>
  where.or([
    where('b.reference', '=', text.toUpperCase()),
    where('b.visitor_name', '=', text),
    ...(keys.length
      ? [
          where.exists(
            where
              .selectFrom('ban_keys as k')
              .select('k.id')
              .whereRef('k.ban', '=', 'b.id')
              .where((key) =>
                key.or(
                  keys.map(({ kind, value }) =>
                    key.and([
                      key('k.kind', '=', kind),
                      key('k.value', '=', value),
                    ]),
                  ),
                ),
              ),
          ),
        ]
      : []),
  ]);
