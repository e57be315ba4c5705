import type { Step } from '../record';

/** Milliseconds for which a chat without a session may still get one. */
export const HALF_HOUR = 1_800_000;

/**
 * Returns a step that gives the running chat an id, by which the gateway knows
 * it in whichever tab, unless another tab has given it one.
 *
 * @param began when the chat began, in local milliseconds
 */
export const nameChat = (began: number): Step => {
  // Not `crypto.randomUUID()`, which pages without TLS lack.
  const own = crypto.getRandomValues(new Uint32Array(6)).join('-');
  return ({ chat, chatAt, session }) => ({
    // In the same change: to the other tab, an id without it is an old chat's.
    chatAt: began,
    chat: chat && (session || began - chatAt < HALF_HOUR) ? chat : own,
  });
};
