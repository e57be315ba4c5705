import { askOften, wireRequest } from './ask-often';
import { percentile } from './percentile';
import { startServer } from './start-server';

type Server = Awaited<ReturnType<typeof startServer>>;
type Row = [what: string, measured: string];

const ROUNDS = 7;
const SECONDS = 1.5;
const ADDRESSES = 50_000;
const PAGE = 'http://127.0.0.1';

/** What a browser sends, through a proxy that says who it is. */
const visitFrom = (url: string, address: string): Buffer =>
  wireRequest(
    'POST',
    url,
    { 'content-type': 'text/plain', origin: PAGE, 'x-forwarded-for': address },
    '{}',
  );

/** Addresses all over the Internet, none of which the seeded bans hold. */
const addresses = Array.from({ length: ADDRESSES }, (_, index) => {
  const n = Math.imul(index + 1, 0x9e3779b1) >>> 0;
  return [11 + ((n >>> 24) % 80), (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
}).map((bytes) => bytes.join('.'));

interface Side {
  server: Server;
  requests: Buffer[];
}

/** Rates of two servers in turns, and the processor time of an answer. */
const inTurns = async (ours: Side, bare: Side): Promise<string> => {
  const ask = async ({ server, requests }: Side) => {
    const before = server.cpu();
    const rate = await askOften(server.url, requests, SECONDS);
    return { rate, cost: (server.cpu() - before) / (rate * SECONDS) };
  };
  // Compiled, and its caches filled.
  for (const side of [ours, bare, ours]) await ask(side);
  const rounds: Record<'ours' | 'bare', Awaited<ReturnType<typeof ask>>>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({ bare: await ask(bare), ours: await ask(ours) });
  }
  const median = (of: (round: (typeof rounds)[number]) => number) =>
    percentile(rounds.map(of), 0.5);
  const whole = (of: (round: (typeof rounds)[number]) => number) =>
    Math.round(median(of));
  const ratio = median((round) => round.ours.rate / round.bare.rate);
  const costs = median((round) => round.bare.cost / round.ours.cost);
  return [
    `${whole(({ ours: { rate } }) => rate)}/s beside ${whole(({ bare: { rate } }) => rate)}/s: ${ratio.toFixed(2)} ×`,
    `processor ${whole(({ ours: { cost } }) => cost)} µs beside ${whole(({ bare: { cost } }) => cost)} µs: ${costs.toFixed(2)} ×`,
  ].join('; ');
};

const measureVisits = async (ours: Server, asked: string[]) => {
  const path = '/v1/sites/default/visits';
  const url = `${ours.url}${path}`;
  const answer = await fetch(url, {
    method: 'POST',
    body: '{}',
    headers: {
      'content-type': 'text/plain',
      'x-forwarded-for': asked[0] ?? '',
    },
  });
  const bare = await startServer([
    'test/bench/bare-hono.mjs',
    await answer.text(),
    path,
  ]);
  const side = (server: Server): Side => ({
    server,
    requests: asked.map((one) => visitFrom(`${server.url}${path}`, one)),
  });
  const measured = await inTurns(side(ours), side(bare));
  await bare.stop();
  return measured;
};

const measureShard = async (ours: Server): Promise<string> => {
  const visit = await fetch(`${ours.url}/v1/sites/default/visits`, {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'text/plain' },
  });
  const { epoch, bits } = (await visit.json()) as Record<string, number>;
  const path = `/v1/sites/default/list/${epoch}/${bits}/0`;
  const bare = await startServer([
    'test/bench/bare-node.mjs',
    `${ours.url}${path}`,
  ]);
  const side = (server: Server): Side => ({
    server,
    requests: [wireRequest('GET', `${server.url}${path}`, {})],
  });
  const measured = await inTurns(side(ours), side(bare));
  await bare.stop();
  return measured;
};

/**
 * Visits and shards of a gateway beside servers that do nothing else.
 *
 * @param bans how many there are, for the table
 */
export const measureSpeed = async (
  server: Server,
  bans: string,
  isPostgres: boolean,
): Promise<Row[]> => [
  [
    `visit, ${bans} bans, from ${ADDRESSES / 1000},000 addresses (bar: ${isPostgres ? 0.8 : 0.85} × a bare Hono route)`,
    await measureVisits(server, addresses),
  ],
  [
    `visit, ${bans} bans, from one address`,
    await measureVisits(server, addresses.slice(0, 1)),
  ],
  [
    `list shard, ${bans} bans (bar: 0.85 × a bare \`node:http\` server)`,
    await measureShard(server),
  ],
];
