import { expect, it } from 'vitest';
import { percentile } from '../bench/percentile';
import { writeResult } from '../bench/write-result';
import { decodeList } from '../decode-list';
import { ask, send } from './ask';
import { followChat } from './follow-chat';
import { createToken, startGateway } from './gateways';
import { startPrimary, urlOf } from './postgres';
import { startNginx, type Nginx } from './proxies';

const LIST = '/v1/sites/default/list';

/** Reads part of a list through nginx, as a browser does. */
const readList = async (nginx: Nginx, path: string) => {
  const incoming = await send(nginx, path);
  const chunks = (await incoming.toArray()) as Buffer[];
  const body = Buffer.concat(chunks);
  const bytes = body.buffer.slice(
    body.byteOffset,
    body.byteOffset + body.byteLength,
  );
  const list = decodeList(bytes as ArrayBuffer);
  return { status: incoming.statusCode, list };
};

it('nginx keeps shards, by their version, and never a 404; streams come at once', async () => {
  const settings = { DATABASE_URL: urlOf(await startPrimary()) };
  const gateway = await startGateway(settings);
  const nginx = await startNginx([gateway.url]);
  const token = await createToken(settings);

  const pushed: number[] = [];
  for (let index = 0; index < 5; index += 1) {
    pushed.push(await followChat(nginx, nginx, token));
  }
  const { list: head } = await readList(nginx, LIST);
  if (!head) throw new Error('there is no list');
  const shard = `${LIST}/${head.epoch}/${head.bits}/0`;
  const missing = `${LIST}/1/0/0`;
  const before = await readList(nginx, `${shard}?v=${head.version}`);
  await followChat(nginx, nginx, token);
  const { list: next } = await readList(nginx, LIST);
  const after = await readList(nginx, `${shard}?v=${next?.version}`);
  const kept = await readList(nginx, `${shard}?v=${head.version}`);
  const notFound = await ask(nginx, missing);
  await gateway.kill();
  const withoutGateway = await readList(nginx, `${shard}?v=${next?.version}`);
  const unasked = await ask(nginx, `${shard}?v=1`);
  const stillMissing = await ask(nginx, missing);

  const tagsOf = ({ list }: typeof before) => list?.tags.length ?? -1;
  writeResult('Scale: nginx before the lists and streams', [
    [
      'from a ban to a chat’s stream, both through nginx',
      `p50 ${Math.round(percentile(pushed, 0.5))} ms`,
    ],
    [
      'a shard by its version, one by the next, the first again: tags',
      `${tagsOf(before)}, ${tagsOf(after)}, ${tagsOf(kept)}`,
    ],
    [
      'the gateway is gone: a shard that was asked for',
      String(withoutGateway.status),
    ],
    ['a version of it that was not', String(unasked.status)],
    [
      'a shard that does not exist, before and then',
      `${notFound.status}, ${stillMissing.status}`,
    ],
  ]);
  expect(tagsOf(after)).toBe(tagsOf(before) + 1);
  expect(kept.list).toEqual(before.list);
  expect(withoutGateway).toEqual(after);
  expect(unasked.status).toBe(502);
  expect([notFound.status, stillMissing.status]).toEqual([404, 502]);
  expect(percentile(pushed, 0.5)).toBeLessThan(1000);
});
