import type { Page } from '../../protocol/page';
import type {
  SyncPlan,
  VendorAccount,
  VendorAccountRequest,
} from '../../protocol/vendor-accounts';
import type { Call } from './request';

/** What managers do with accounts at vendors. All reject with `ApiError`. */
export interface VendorsApi {
  list(): Promise<Page<VendorAccount>>;
  /** Connects a site to an account, or gives the account another token. */
  connect(account: VendorAccountRequest): Promise<VendorAccount>;
  /** Asks for both lists to be made equal. */
  sync(id: number): Promise<VendorAccount>;
  /** Says what that would change, and changes nothing. */
  plan(id: number): Promise<SyncPlan>;
  disconnect(id: number, site: string): Promise<void>;
}

const PATH = '/v1/vendors';
/** A vendor's whole list is read meanwhile, for a minute at most. */
const READING_MS = 70_000;

/** Creates the functions that call the routes of vendors' accounts. */
export const createVendorsApi = (
  call: <T>(options: Call) => Promise<T>,
): VendorsApi => ({
  list: () => call({ method: 'GET', path: PATH }),
  connect: (body) => call({ method: 'POST', path: PATH, body }),
  sync: (id) => call({ method: 'POST', path: `${PATH}/${id}/sync`, body: {} }),
  plan: (id) =>
    call({
      method: 'POST',
      path: `${PATH}/${id}/dry-run`,
      body: {},
      patience: READING_MS,
    }),
  disconnect: (id, site) =>
    call({
      method: 'DELETE',
      path: `${PATH}/${id}/sites/${encodeURIComponent(site)}`,
    }),
});
