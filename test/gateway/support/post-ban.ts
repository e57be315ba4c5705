import type { TestGateway } from './harness';

/** Posts a ban; of people a long one is asked its reason. */
export const postBan = (
  gateway: TestGateway,
  token: string,
  json: object,
  headers: Record<string, string> = {},
) =>
  gateway.ask('/v1/bans', {
    ...{ method: 'POST', token, headers },
    json: { reason: 'Spam', ...json },
  });

/** How many bans there are, of any state. */
export const countBans = async ({ db }: TestGateway): Promise<number> =>
  (await db.selectFrom('bans').select('id').execute()).length;
