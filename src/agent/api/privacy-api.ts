import type {
  Erasure,
  ErasurePreview,
  ErasurePreviewRequest,
} from '../../protocol/erasures';
import type { Retention, RetentionRequest } from '../../protocol/retention';
import type { SiteKeys } from '../../protocol/site-keys';
import type { Call } from './request';

/** What asks for the person's password again. All reject with `ApiError`. */
export interface PrivacyApi {
  retention(): Promise<Retention>;
  setRetention(days: RetentionRequest): Promise<Retention>;
  /** Says what erasing somebody would delete. */
  previewErasure(person: ErasurePreviewRequest): Promise<ErasurePreview>;
  erase(person: ErasurePreviewRequest, password: string): Promise<Erasure>;
  /** Makes new keys of a site, which are answered once. */
  makeSiteKeys(site: string, password: string): Promise<SiteKeys>;
}

/** Creates the functions that call the routes of kept data and of keys. */
export const createPrivacyApi = (
  call: <T>(options: Call) => Promise<T>,
): PrivacyApi => {
  // Who signs in by a provider alone gives none.
  const proof = (password: string) => (password ? { password } : {});
  return {
    retention: () => call({ method: 'GET', path: '/v1/retention' }),
    setRetention: (body) =>
      call({ method: 'PUT', path: '/v1/retention', body }),
    previewErasure: (body) =>
      call({ method: 'POST', path: '/v1/erasures/preview', body }),
    erase: (person, password) =>
      call({
        ...{ method: 'POST', path: '/v1/erasures' },
        body: { ...person, ...proof(password) },
      }),
    makeSiteKeys: (site, password) =>
      call({
        ...{ method: 'POST', body: proof(password) },
        path: `/v1/sites/${encodeURIComponent(site)}/keys`,
      }),
  };
};
