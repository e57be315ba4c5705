import { isActive } from '../../bans/is-active';
import { keysOfBan } from '../../bans/keys-of-ban';
import { canonicalValue } from '../../keys/canonical-key';
import type { Key } from '../../keys/key';
import { isoTime } from '../../lib/iso-time';
import type { StoredBan } from '../../store/bans';

/** A ban as an export has it: what an import reads, and what tells people. */
export interface ExportedBan {
  id: number;
  keys: { kind: string; value: string; typed: string; exact?: true }[];
  state: 'active' | 'expired' | 'lifted';
  sites: string[];
  until: string | null;
  reason: string;
  note: string;
  effect: string;
  text: string;
  createdAt: string;
  createdBy: { id: number; name: string };
  reference: string;
  hits: number;
  source: string;
  /** The list that it is of. */
  list?: { id: number; name: string };
}

/** Returns whether a key is one IPv6 address, whose /64 an import would take. */
const isExact = ({ kind, value }: Key): boolean =>
  kind === 'ip' && canonicalValue(kind, value) !== value;

/** Returns a ban as an export has it. */
export const toExported = (ban: StoredBan, now: number): ExportedBan => {
  const active = isActive(ban, now);
  return {
    id: ban.id,
    keys: keysOfBan(ban).map(({ kind, value, typed }) => ({
      ...{ kind, value, typed },
      ...(isExact({ kind, value }) && { exact: true }),
    })),
    state: active ? 'active' : ban.lifted_at === null ? 'expired' : 'lifted',
    sites: ban.sites,
    until: ban.until === null ? null : isoTime(ban.until),
    reason: ban.reason,
    note: ban.note,
    effect: ban.effect,
    text: ban.text,
    createdAt: isoTime(ban.created_at),
    createdBy: { id: ban.created_by, name: ban.created_by_name },
    reference: ban.reference,
    hits: ban.hits,
    source: ban.source,
    ...(ban.list && { list: ban.list }),
  };
};
