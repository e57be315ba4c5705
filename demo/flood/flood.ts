import { request } from 'node:http';
import { z } from 'zod';

/** Milliseconds between two chats. */
const EVERY = 400;
/** Chats of one flood: it ends by itself. */
const MOST = 150;
/**
 * Where its requests come from: the demo's gateway trusts this sender to say whose
 * requests it forwards. Not every system has this address.
 */
const FLOOD_SENDER = '127.0.0.2';

const ADVERTS = [
  'buy followers at c-h-e-a-p dot biz',
  'Buy followers at c-h-e-a-p dot biz!',
  'buy  followers at c-h-e-a-p dot biz now',
];

/** What a flood has done so far. */
export interface FloodState {
  running: boolean;
  /** Chats that agents have. */
  chats: number;
  /** Chats that the gateway refused. */
  turnedAway: number;
}

/** Many browsers that all write the same advert, from as many addresses. */
export interface Flood {
  state(): FloodState;
  start(): void;
  stop(): void;
}

const started = z.object({ token: z.string() });

/** An address of the networks that are kept for such tests. */
const addressOf = (n: number): string =>
  `198.18.${(n * 37) % 256}.${1 + ((n * 101) % 254)}`;

/** Posts JSON as the browser at an address; the answer's status and body. */
const post = (
  url: string,
  body: object,
  address: string,
  localAddress: string | undefined,
): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    const asked = request(
      url,
      {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-forwarded-for': address,
        },
        ...(localAddress !== undefined && { localAddress }),
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            text: Buffer.concat(parts).toString(),
          }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(JSON.stringify(body));
  });

/** Creates a flood of a site at a gateway, which is not running yet. */
export const createFlood = ({
  gateway,
  site,
}: {
  gateway: string;
  site: string;
}): Flood => {
  const sessions = `${gateway}/v1/sites/${encodeURIComponent(site)}/sessions`;
  let [begun, chats, turnedAway] = [0, 0, 0];
  let timer: NodeJS.Timeout | undefined;
  let sender: string | undefined = FLOOD_SENDER;

  const postAs = async (url: string, body: object, address: string) => {
    try {
      return await post(url, body, address, sender);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (sender === undefined || code !== 'EADDRNOTAVAIL') throw error;
      sender = undefined;
      return post(url, body, address, sender);
    }
  };

  const chat = async (n: number) => {
    const address = addressOf(n);
    const answer = await postAs(
      sessions,
      { widget: 'acquire', page: '' },
      address,
    );
    if (answer.status === 403) turnedAway += 1;
    if (answer.status !== 201) return;
    chats += 1;
    const { token } = started.parse(JSON.parse(answer.text));
    const text = ADVERTS[n % ADVERTS.length];
    const path = `${sessions}/${encodeURIComponent(token)}/messages`;
    await postAs(path, { text }, address);
  };

  const stop = () => {
    clearInterval(timer);
    timer = undefined;
  };

  return {
    state: () => ({ running: timer !== undefined, chats, turnedAway }),
    start() {
      stop();
      [begun, chats, turnedAway] = [0, 0, 0];
      // Others each time: those of the last flood may be blocked.
      const first = Math.floor(Math.random() * 65_536);
      timer = setInterval(() => {
        begun += 1;
        // A gateway that is away has no flood.
        void chat(first + begun).catch(() => undefined);
        if (begun === MOST) stop();
      }, EVERY);
      timer.unref();
    },
    stop,
  };
};
