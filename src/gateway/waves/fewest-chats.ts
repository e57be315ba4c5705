/** Chats that make a wave, at least. */
export const FEWEST_CHATS = 3;
