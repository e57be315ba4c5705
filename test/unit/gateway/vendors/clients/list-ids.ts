import type { VendorClient } from '../../../../../src/gateway/vendors/clients/client';

/** Ids of everything a client lists, in the order of listing. */
export const listIds = async (client: VendorClient): Promise<string[]> => {
  const ids: string[] = [];
  for await (const bans of client.listBans()) {
    ids.push(...bans.map(({ id }) => id));
  }
  return ids;
};
