/**
 * Keeps the direction of an inserted value apart from that of the sentence: in
 * Arabic, the slash of `/lamps` would else stand at its other end.
 */
export const isolate = (value: string): string => `\u2068${value}\u2069`;
