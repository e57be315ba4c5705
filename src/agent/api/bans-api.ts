import type { BanEditRequest, EditedBan } from '../../protocol/ban-edit';
import type { Ban, BanPage, LiftedBan } from '../../protocol/bans';
import type { BanRequest } from '../../protocol/ban-request';
import type { TimelineEntry } from '../../protocol/ban-timeline';
import type { BulkSet, Job } from '../../protocol/jobs';
import type { Explanation } from '../../protocol/explain';
import type { Page } from '../../protocol/page';
import type { BanPreview } from '../../protocol/reach';
import type { Call } from './request';

/** What is asked of bans: the query of `GET /v1/bans`. */
export type BanListQuery = Readonly<Record<string, string>>;

/** Which bans a bulk change is for: these, or all that filters leave. */
type BulkTarget = { ids: number[] } | { filter: BanListQuery };

/** What a bulk change does. */
export type BulkAction = { lift: { reason?: string } } | { set: BulkSet };

/** The requests about blocked visitors. All reject with `ApiError`. */
export interface BansApi {
  list(query: BanListQuery, signal: AbortSignal): Promise<BanPage>;
  /** @param ban an id or a reference */
  get(ban: number | string): Promise<Ban>;
  edit(ban: number, change: BanEditRequest): Promise<EditedBan>;
  lift(ban: number): Promise<LiftedBan>;
  restore(
    ban: number,
    end?: { until: string | null } | { for: string },
  ): Promise<Ban>;
  retry(ban: number): Promise<Ban>;
  approve(ban: number): Promise<Ban>;
  decline(ban: number): Promise<Ban>;
  join(ban: number, other: number): Promise<Ban>;
  separate(ban: number): Promise<Ban>;
  comment(ban: number, text: string): Promise<TimelineEntry>;
  timeline(ban: number, cursor?: string): Promise<Page<TimelineEntry>>;
  /** Whom keys would concern, and what of them each vendor can hold. */
  preview(request: BanRequest, signal?: AbortSignal): Promise<BanPreview>;
  /** Why somebody is refused, or is not. */
  explain(question: Readonly<Record<string, string>>): Promise<Explanation>;
  /** Says that a chat's visitor is the person of a ban. */
  addSamePerson(code: string, ban: number): Promise<unknown>;
  bulk(target: BulkTarget, action: BulkAction): Promise<Job>;
  job(id: number): Promise<Job>;
  undoJob(id: number): Promise<Job>;
  cancelJob(id: number): Promise<Job>;
}

/** Creates the functions that call the routes of bans and their jobs. */
export const createBansApi = (
  call: <T>(options: Call) => Promise<T>,
): BansApi => {
  const get = <T>(path: string) => call<T>({ method: 'GET', path });
  const post = <T>(path: string, body: object = {}) =>
    call<T>({ method: 'POST', path, body });
  const pathOf = (ban: number | string) =>
    `/v1/bans/${encodeURIComponent(ban)}`;

  return {
    list: (query, signal) =>
      call({
        ...{ method: 'GET', signal },
        path: `/v1/bans?${new URLSearchParams(query)}`,
      }),
    get: (ban) => get(pathOf(ban)),
    edit: (ban, body) => call({ method: 'PATCH', path: pathOf(ban), body }),
    lift: (ban) => call({ method: 'DELETE', path: pathOf(ban) }),
    restore: (ban, end) => post(`${pathOf(ban)}/restore`, end),
    retry: (ban) => post(`${pathOf(ban)}/retry`),
    approve: (ban) => post(`${pathOf(ban)}/approve`),
    decline: (ban) => post(`${pathOf(ban)}/decline`),
    join: (ban, other) => post(`${pathOf(ban)}/join`, { ban: other }),
    separate: (ban) => call({ method: 'DELETE', path: `${pathOf(ban)}/join` }),
    comment: (ban, text) => post(`${pathOf(ban)}/comments`, { text }),
    timeline: (ban, cursor) =>
      get(
        `${pathOf(ban)}/timeline?limit=100${cursor ? `&cursor=${cursor}` : ''}`,
      ),
    preview: (body, signal) =>
      call({
        ...{ method: 'POST', path: '/v1/bans/preview', body },
        ...(signal && { signal }),
      }),
    explain: (question) => get(`/v1/explain?${new URLSearchParams(question)}`),
    addSamePerson: (code, ban) =>
      post(`/v1/sessions/${encodeURIComponent(code)}/same-person`, { ban }),
    bulk: (target, action) => post('/v1/bans/bulk', { ...target, action }),
    job: (id) => get(`/v1/jobs/${id}`),
    undoJob: (id) => post(`/v1/jobs/${id}/undo`),
    cancelJob: (id) => call({ method: 'DELETE', path: `/v1/jobs/${id}` }),
  };
};
