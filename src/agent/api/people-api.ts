import type { Page } from '../../protocol/page';
import type { Settings } from '../../protocol/settings';
import type {
  InvitedUser,
  RemovedUser,
  RenewedLink,
  User,
  UserChanges,
  UserRequest,
} from '../../protocol/users';
import type { Call } from './request';

/** What managers do with people who sign in. All reject with `ApiError`. */
export interface PeopleApi {
  list(cursor?: string): Promise<Page<User>>;
  invite(person: UserRequest): Promise<InvitedUser>;
  change(id: number, changes: UserChanges): Promise<User>;
  /** Makes a link to choose a password; an earlier one ends. */
  renewLink(id: number): Promise<RenewedLink>;
  removeSecondFactor(id: number): Promise<void>;
  remove(id: number): Promise<RemovedUser>;
  settings(): Promise<Settings>;
  saveSettings(settings: Partial<Settings>): Promise<Settings>;
}

const PATH = '/v1/users';

/** Returns the query of a page of a listing. */
export const pageQueryOf = (cursor: string | undefined, limit = 100): string =>
  `?${new URLSearchParams({ limit: String(limit), ...(cursor !== undefined && { cursor }) })}`;

/** Creates the functions that call the routes of people and settings. */
export const createPeopleApi = (
  call: <T>(options: Call) => Promise<T>,
): PeopleApi => ({
  list: (cursor) => call({ method: 'GET', path: PATH + pageQueryOf(cursor) }),
  invite: (body) => call({ method: 'POST', path: PATH, body }),
  change: (id, body) => call({ method: 'PATCH', path: `${PATH}/${id}`, body }),
  renewLink: (id) =>
    call({ method: 'POST', path: `${PATH}/${id}/link`, body: {} }),
  removeSecondFactor: (id) =>
    call({ method: 'DELETE', path: `${PATH}/${id}/second-factor` }),
  remove: (id) => call({ method: 'DELETE', path: `${PATH}/${id}` }),
  settings: () => call({ method: 'GET', path: '/v1/settings' }),
  saveSettings: (body) => call({ method: 'PUT', path: '/v1/settings', body }),
});
