import type { RepeatRequest } from '../../../../protocol/jobs';

type Mend = NonNullable<RepeatRequest['mends']>[number];

/** Lines that are to be read otherwise, by their numbers and values. */
export type Mends = ReadonlyMap<string, Mend>;

export const NO_MENDS: Mends = new Map();

/** Mends that the gateway takes at once. */
export const MOST_MENDS = 500;

/** Returns what a line's mend is kept by. */
export const mendKey = ({ line, value }: Pick<Mend, 'line' | 'value'>) =>
  `${line} ${value}`;
