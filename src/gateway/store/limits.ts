import type { Selectable } from 'kysely';
import type { Effect } from '../../protocol/effects';
import type { KeyKind } from '../../protocol/key-kinds';
import type { LimitColumns } from './schema/people-tables';

/** What one person or token may do within their role. */
export interface Limits {
  /** Milliseconds of the longest ban; null: for good. */
  maxBan: number | null;
  /** Kinds of keys they may ban; null: all. */
  kinds: readonly KeyKind[] | null;
  /** Effects that their bans may have; null: all. */
  effects: readonly Effect[] | null;
  /** Whether they lift and change what others banned. */
  liftOthers: boolean;
  /** Whether they see addresses whole. */
  seeAddresses: boolean;
  /** Whether they see emails and phone numbers whole. */
  seeContacts: boolean;
}

const split = <Name extends string>(text: string | null): Name[] | null =>
  text === null ? null : (text.split(' ') as Name[]);

/** Returns the limits that a row of a user or token holds. */
export const readLimits = (row: Selectable<LimitColumns>): Limits => ({
  maxBan: row.max_ban,
  kinds: split(row.kinds),
  effects: split(row.effects),
  liftOthers: row.lift_others === 1,
  seeAddresses: row.see_addresses === 1,
  seeContacts: row.see_contacts === 1,
});

/** Returns the columns that hold limits. */
export const limitColumns = (limits: Limits): Selectable<LimitColumns> => ({
  max_ban: limits.maxBan,
  kinds: limits.kinds?.join(' ') ?? null,
  effects: limits.effects?.join(' ') ?? null,
  lift_others: limits.liftOthers ? 1 : 0,
  see_addresses: limits.seeAddresses ? 1 : 0,
  see_contacts: limits.seeContacts ? 1 : 0,
});
