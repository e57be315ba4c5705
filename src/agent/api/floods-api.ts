import type { Job } from '../../protocol/jobs';
import type { ShieldAdmits } from '../../protocol/admits';
import type {
  ShieldPreview,
  ShieldRequest,
  SiteShield,
} from '../../protocol/shield';
import type { WaveBlockJob } from '../../protocol/waves';
import type { Call } from './request';

/** What people do against many at once. All reject with `ApiError`. */
export interface FloodsApi {
  /** Blocks whoever wrote a wave, for 7 days, and ends their chats. */
  blockWave(id: number, reason: string): Promise<WaveBlockJob>;
  /** Takes back what a job did. */
  undo(job: number): Promise<Job>;
  /** Raises, changes or ends the shield of a site. */
  shield(site: string, request: ShieldRequest): Promise<SiteShield>;
  /** Reads the shield of a site, with what to know before it is raised. */
  readShield(site: string): Promise<SiteShield>;
  /** Counts what a shield would have done to the chats of the last hour. */
  previewShield(site: string, admits: ShieldAdmits): Promise<ShieldPreview>;
}

/** Creates the functions that call the routes of waves, jobs and shields. */
export const createFloodsApi = (
  call: <T>(options: Call) => Promise<T>,
): FloodsApi => {
  const pathOf = (site: string) =>
    `/v1/sites/${encodeURIComponent(site)}/shield`;
  return {
    blockWave: (id, reason) =>
      call({
        method: 'POST',
        path: `/v1/sessions/waves/${id}/block`,
        body: { kinds: ['person'], for: '7d', endChats: true, reason },
      }),
    undo: (job) =>
      call({ method: 'POST', path: `/v1/jobs/${job}/undo`, body: {} }),
    shield: (site, body) => call({ method: 'PUT', path: pathOf(site), body }),
    readShield: (site) => call({ method: 'GET', path: pathOf(site) }),
    previewShield: (site, admits) =>
      call({
        method: 'POST',
        path: `${pathOf(site)}/preview`,
        body: { admits },
      }),
  };
};
