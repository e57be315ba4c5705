import type { Caller } from '../auth/caller';

/** Who asked for a job, with what they may: as it was when they asked. */
export type JobActor = Pick<
  Caller,
  | 'id'
  | 'name'
  | 'role'
  | 'permissions'
  | 'sites'
  | 'limits'
  | 'isUser'
  | 'isPerson'
>;

/** Returns what is kept of the caller who asks for a job. */
export const toJobActor = ({
  id,
  name,
  role,
  permissions,
  sites,
  limits,
  isUser,
  isPerson,
}: JobActor): JobActor => ({
  ...{ id, name, role, permissions, sites, limits, isUser, isPerson },
});
