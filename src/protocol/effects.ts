/**
 * What a ban does, the strongest first: closes the widget; closes the chat alone
 * where the widget has other channels; shows agents who it is, and refuses
 * nothing.
 */
export const EFFECTS = ['refuse', 'channels', 'watch'] as const;
export type Effect = (typeof EFFECTS)[number];
