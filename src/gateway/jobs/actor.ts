import type { Caller } from '../auth/caller';
import { DEFAULT_LIMITS, limitsOf } from '../auth/limits';

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

/** Whoever gives a command, who may do anything. No token or user: the id is 0. */
export const COMMAND_LINE_ACTOR: JobActor = {
  id: 0,
  name: 'command line',
  role: 'owner',
  permissions: [],
  sites: null,
  limits: limitsOf('owner', DEFAULT_LIMITS),
  isUser: false,
  isPerson: false,
};
