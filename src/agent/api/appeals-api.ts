import type { Appeal, AppealDetail, AppealPage } from '../../protocol/appeals';
import type { Call } from './request';

/** What is asked of appeals: the query of `GET /v1/appeals`. */
type AppealListQuery = Readonly<Record<string, string>>;

/** What people do with appeals. All reject with `ApiError`. */
export interface AppealsApi {
  list(query: AppealListQuery): Promise<AppealPage>;
  get(id: number): Promise<AppealDetail>;
  /** @param answer `until`: the block ends earlier; else it is lifted */
  accept(
    id: number,
    answer: { until?: string; text?: string },
  ): Promise<Appeal>;
  decline(id: number, answer: { text?: string }): Promise<Appeal>;
}

/** Creates the functions that call the routes of appeals. */
export const createAppealsApi = (
  call: <T>(options: Call) => Promise<T>,
): AppealsApi => {
  const PATH = '/v1/appeals';
  return {
    list: (query) =>
      call({ method: 'GET', path: `${PATH}?${new URLSearchParams(query)}` }),
    get: (id) => call({ method: 'GET', path: `${PATH}/${id}` }),
    accept: (id, body) =>
      call({ method: 'POST', path: `${PATH}/${id}/accept`, body }),
    decline: (id, body) =>
      call({ method: 'POST', path: `${PATH}/${id}/decline`, body }),
  };
};
