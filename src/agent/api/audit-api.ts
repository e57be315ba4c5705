import type { AuditLine } from '../../protocol/audit';
import type { Page } from '../../protocol/page';
import type { Call } from './request';

/** What is asked of the log: the query of `GET /v1/audit`. */
export type AuditQuery = Readonly<Record<string, string>>;

/** Who did what. Rejects with `ApiError`. */
export interface AuditApi {
  list(
    query: AuditQuery,
    cursor?: string,
    limit?: number,
  ): Promise<Page<AuditLine>>;
}

const PAGE = 100;

/** Creates the function that calls the route of the audit log. */
export const createAuditApi = (
  call: <T>(options: Call) => Promise<T>,
): AuditApi => ({
  list: (query, cursor, limit = PAGE) =>
    call({
      method: 'GET',
      path: `/v1/audit?${new URLSearchParams({
        ...query,
        limit: String(limit),
        ...(cursor !== undefined && { cursor }),
      })}`,
    }),
});
