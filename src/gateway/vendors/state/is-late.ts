/**
 * Returns whether an id began to carry a visitor's code only after each of the
 * visitor's bans. Whoever has the code by then may have been given it: they are
 * not banned for it.
 *
 * @param carriedFrom milliseconds since 1970
 */
export const isLate = (
  carriedFrom: number,
  bans: readonly { created_at: number }[],
): boolean =>
  bans.length > 0 && bans.every(({ created_at }) => created_at < carriedFrom);
