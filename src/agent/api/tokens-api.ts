import type { Page } from '../../protocol/page';
import type {
  NewToken,
  RevokedTokens,
  Token,
  TokenRequest,
} from '../../protocol/tokens';
import { pageQueryOf } from './people-api';
import type { Call } from './request';

/** What managers do with tokens of programs. All reject with `ApiError`. */
export interface TokensApi {
  list(cursor?: string): Promise<Page<Token>>;
  create(token: TokenRequest): Promise<NewToken>;
  /** Gives a token another end; null: none. */
  renew(id: number, expiresAt: string | null): Promise<Token>;
  revoke(id: number): Promise<RevokedTokens>;
}

const PATH = '/v1/tokens';

/** Creates the functions that call the routes of tokens. */
export const createTokensApi = (
  call: <T>(options: Call) => Promise<T>,
): TokensApi => ({
  list: (cursor) => call({ method: 'GET', path: PATH + pageQueryOf(cursor) }),
  create: (body) => call({ method: 'POST', path: PATH, body }),
  renew: (id, expiresAt) =>
    call({ method: 'PATCH', path: `${PATH}/${id}`, body: { expiresAt } }),
  revoke: (id) => call({ method: 'DELETE', path: `${PATH}/${id}` }),
});
