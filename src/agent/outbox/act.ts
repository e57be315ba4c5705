import type { BanRequest } from '../../protocol/ban-request';

/** What an agent does that can wait for the gateway. */
export type Act =
  | { is: 'block'; request: BanRequest }
  | { is: 'unblock'; ban: number }
  | {
      is: 'block-again';
      ban: number;
      end?: { until: string | null } | { for: string };
    }
  | { is: 'reply'; code: string; text: string }
  /** `read`: id of the last message that the agent knew; 0 without one. */
  | { is: 'done' | 'end'; code: string; read: number }
  /** `from`: who had the chat, by the agent's knowledge; null: nobody. */
  | { is: 'hand-over'; code: string; to: number; from: number | null }
  | { is: 'release'; code: string; from: number | null };

/** An act that the gateway has not answered. */
export interface WaitingAct {
  /** Also its idempotency key: sent twice, it counts once. */
  id: string;
  act: Act;
  /** Whom it concerns, as a person reads it. */
  subject: string;
  /** When it was done, in milliseconds. */
  madeAt: number;
  state: 'waits' | 'sending' | 'refused';
  /** Whether it may have reached the gateway, which then did not answer. */
  tried: boolean;
  /** Of what was refused: why, as a sentence, and whether trying again may help. */
  problem?: { text: string; again: boolean } | undefined;
}

/** Returns the chat that an act concerns; undefined: it concerns a ban alone. */
export const chatOf = (act: Act): string | undefined =>
  act.is === 'block'
    ? act.request.session
    : 'code' in act
      ? act.code
      : undefined;
