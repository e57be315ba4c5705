import { sql, type ExpressionBuilder, type SqlBool } from 'kysely';
import type { KeyKind } from '../../../protocol/key-kinds';

/**
 * Returns the condition that a key is of a kind whose values have spellings: an
 * email, a phone number or a single IPv6 address.
 */
export const isSpelled = <Tables, Table extends keyof Tables>({
  or,
}: ExpressionBuilder<Tables, Table>) =>
  or([
    sql<SqlBool>`kind in ('email', 'phone')`,
    sql<SqlBool>`kind = 'ip' and value like '%:%' and value not like '%/%' and value not like '%-%'`,
  ]);

/** A stored key whose value may have been spelled by an earlier version. */
export interface SpelledKey {
  kind: KeyKind;
  value: string;
}
