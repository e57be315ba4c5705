import type { Appeal } from '../../../protocol/appeals';

/**
 * Returns what an appeal is called in its address: the reference of its ban, or,
 * where several people appealed of that, its own number.
 */
export const nameAppeal = (
  { id, reference }: Pick<Appeal, 'id' | 'reference'>,
  others: readonly Pick<Appeal, 'id' | 'reference'>[],
): string =>
  others.some((one) => one.reference === reference && one.id !== id)
    ? String(id)
    : reference;
