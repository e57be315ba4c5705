import type { User, UserChanges } from '../../../../protocol/users';
import type { PersonDraft } from './PersonDialog';

const isSame = (one: unknown, other: unknown) =>
  JSON.stringify(one) === JSON.stringify(other);

/** Returns the fields of a value that are other than before. */
const changed = <Value extends object>(before: Value, after: Value) =>
  Object.fromEntries(
    Object.entries(after).filter(
      ([name, value]) => !isSame(value, before[name as keyof Value]),
    ),
  ) as Partial<Value>;

/**
 * Returns what is other of somebody: what a role brings along is not written
 * down as a limit of their own.
 */
export const changesOf = (
  user: User,
  { name, role, sites, limits }: Omit<PersonDraft, 'email'>,
): UserChanges => {
  const before = {
    ...{ name: user.name, role: user.role, sites: [...(user.sites ?? [])] },
  };
  const limited = changed(user.limits, limits);
  return {
    ...changed(before, { name, role, sites }),
    ...(Object.keys(limited).length && { limits: limited }),
  };
};
