import { decodeList, type Shard } from '../../decode-list';
import type { TestGateway } from './harness';

const read = async (
  gateway: Pick<TestGateway, 'ask'>,
  path: string,
): Promise<Shard> => {
  const response = await gateway.ask(path);
  const shard = decodeList(await response.arrayBuffer());
  if (!shard) throw new Error(`${path}: ${response.status}, no list`);
  return shard;
};

/** All shards of a site's list, in one epoch or the one visits use. */
export const readShards = async (
  gateway: Pick<TestGateway, 'ask'>,
  site = 'default',
  at?: { epoch: number; bits: number },
): Promise<Shard[]> => {
  const base = `/v1/sites/${site}/list`;
  const { epoch, bits } = at ?? (await read(gateway, base));
  return Promise.all(
    Array.from({ length: 2 ** bits }, (_, shard) =>
      read(gateway, `${base}/${epoch}/${bits}/${shard}`),
    ),
  );
};

/** All tags of a site's list, ascending. */
export const readTags = async (
  ...of: Parameters<typeof readShards>
): Promise<string[]> => (await readShards(...of)).flatMap(({ tags }) => tags);
