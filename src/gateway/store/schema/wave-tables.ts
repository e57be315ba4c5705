import type { Generated } from 'kysely';

/** What a chat’s first message is compared by, for a day. */
export interface ChatSignRow {
  session: string;
  /** A digest of a link, or the least of some digests of its words. */
  sign: string;
  message: number;
  expires_at: number;
}

/** Chats in which nearly the same was written, or the same link. */
export interface WaveTable {
  id: Generated<number>;
  since: number;
  /** When fewer than three of its chats were left; null: it goes on. */
  ended_at: number | null;
}

export interface WaveChatRow {
  wave: number;
  session: string;
  /** The message that is in the wave. */
  message: number;
  /** 1: its words are near those of two others; 0: a link alone is the same. */
  same_words: number;
}
