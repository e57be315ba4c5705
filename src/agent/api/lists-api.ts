import type {
  ExceptionDraft,
  ListChange,
  ListDraft,
  ListException,
  ListPreview,
  SharedList,
} from '../../protocol/lists';
import type { Page } from '../../protocol/page';
import { pageQueryOf } from './people-api';
import type { Call } from './request';

/** What is done with lists that others publish. All reject with `ApiError`. */
export interface ListsApi {
  list(cursor?: string): Promise<Page<SharedList>>;
  /** Reads a list once, and says whom it would hit. */
  preview(list: ListDraft): Promise<ListPreview>;
  add(list: ListDraft): Promise<SharedList>;
  change(id: number, change: ListChange): Promise<SharedList>;
  remove(id: number): Promise<void>;
  /** Reads it now. */
  refresh(id: number): Promise<SharedList>;
  /** Decides on an update that waits, just as it was looked at. */
  decide(
    id: number,
    verb: 'approve' | 'decline',
    update: string,
  ): Promise<SharedList>;
  exceptions(id: number, cursor?: string): Promise<Page<ListException>>;
  addException(id: number, draft: ExceptionDraft): Promise<ListException>;
  removeException(id: number, exception: number): Promise<void>;
}

const PATH = '/v1/lists';
/** The list is read meanwhile, for a minute at most. */
const READING_MS = 70_000;

/** Creates the functions that call the routes of shared lists. */
export const createListsApi = (
  call: <T>(options: Call) => Promise<T>,
): ListsApi => {
  const post = <T>(path: string, body: object = {}): Promise<T> =>
    call({ method: 'POST', path: PATH + path, body });
  return {
    list: (cursor) => call({ method: 'GET', path: PATH + pageQueryOf(cursor) }),
    preview: (draft) =>
      call({
        method: 'POST',
        path: `${PATH}/preview`,
        body: draft,
        patience: READING_MS,
      }),
    add: (draft) => post('', draft),
    change: (id, body) =>
      call({ method: 'PATCH', path: `${PATH}/${id}`, body }),
    remove: (id) => call({ method: 'DELETE', path: `${PATH}/${id}` }),
    refresh: (id) => post(`/${id}/refresh`),
    decide: (id, verb, update) => post(`/${id}/${verb}`, { update }),
    exceptions: (id, cursor) =>
      call({
        method: 'GET',
        path: `${PATH}/${id}/exceptions${pageQueryOf(cursor)}`,
      }),
    addException: (id, draft) => post(`/${id}/exceptions`, draft),
    removeException: (id, exception) =>
      call({ method: 'DELETE', path: `${PATH}/${id}/exceptions/${exception}` }),
  };
};
