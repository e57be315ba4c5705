import type { NeverBanEntry } from '../../protocol/never-ban';
import type { Page } from '../../protocol/page';
import type { Call } from './request';

/** What people do with the never-ban list. All reject with `ApiError`. */
export interface NeverBanApi {
  /** The first 500 entries. */
  list(): Promise<Page<NeverBanEntry>>;
  add(value: string, note: string): Promise<NeverBanEntry>;
  remove(entry: number): Promise<void>;
}

/** Creates the functions that call the routes of the never-ban list. */
export const createNeverBanApi = (
  call: <T>(options: Call) => Promise<T>,
): NeverBanApi => ({
  list: () => call({ method: 'GET', path: '/v1/never-ban?limit=500' }),
  add: (value, note) =>
    call({ method: 'POST', path: '/v1/never-ban', body: { value, note } }),
  remove: (entry) => call({ method: 'DELETE', path: `/v1/never-ban/${entry}` }),
});
