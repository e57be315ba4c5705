import type { Generated } from 'kysely';

/** What is kept of a chat beyond its own life. */
export interface EvidenceTable {
  id: Generated<number>;
  /** The chat's code. */
  session: string;
  /** The ban that it is kept for; null: the chat was escalated. */
  ban: number | null;
  site: string;
  widget: string;
  page: string;
  visitor: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  address: string | null;
  /** 0 where the address is that of a proxy which was not named. */
  address_trusted: number;
  started_at: number;
  created_at: number;
  /** Null: as long as the ban goes on. */
  ends_at: number | null;
}

/** A message of such a chat. */
export interface EvidenceMessageRow {
  evidence: number;
  /** The message's own id. */
  message: number;
  sender: 'visitor' | 'agent';
  text: string;
  at: number;
  author_name: string | null;
}
