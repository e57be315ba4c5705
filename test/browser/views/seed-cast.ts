import type { Stack } from '../stack';

/** Somebody who chats: what they say, one message after the other. */
interface Visitor {
  address: string;
  claims?: Record<string, string>;
  page?: string;
  says: string[];
}

/** A chat that runs until it is left. */
export interface RunningChat {
  code: string;
  say(text: string): Promise<void>;
  leave(): void;
}

/** Starts a chat as a page of the shop does, and stays in it. */
export const startChat = async (
  { gateway }: Pick<Stack, 'gateway'>,
  { address, claims, page = '/lamps', says }: Visitor,
): Promise<RunningChat> => {
  const sessions = `${gateway}/v1/sites/default/sessions`;
  const post = async (url: string, body: object) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', 'x-forwarded-for': address },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${url}: ${await response.text()}`);
    return response.json();
  };
  const { code, token, stream } = (await post(sessions, {
    ...{ widget: 'lumen', page: `http://127.0.0.1${page}` },
    ...(claims && { claims }),
  })) as { code: string; token: string; stream: string };
  const stay = new AbortController();
  const { body } = await fetch(gateway + stream, {
    signal: stay.signal,
    headers: { 'x-forwarded-for': address },
  });
  // An answer that nobody reads is collected, and the chat ends with it.
  const { signal } = stay;
  // It also ends with the gateway, which is for the tests to notice.
  body?.pipeTo(new WritableStream(), { signal }).catch(() => {});
  const say = async (text: string) => {
    await post(`${sessions}/${token}/messages`, { text });
  };
  for (const text of says) await say(text);
  return { code, say, leave: () => stay.abort() };
};

const CAST = {
  mara: {
    address: '203.0.113.11',
    claims: { name: 'Mara Lindqvist', email: 'mara@example.com' },
    says: ['Does the Fern come in oak?'],
  },
  arabic: {
    address: '203.0.113.12',
    claims: { name: 'محمد العتيبي' },
    says: ['مرحبا', 'هل يصل المصباح (SKU-12) قبل الجمعة؟'],
  },
  odd: {
    address: '203.0.113.13',
    claims: { name: '\u200B', email: 'not an address' },
    page: `/lamps/${'long-'.repeat(30)}`,
    says: [`a \u202Eb`, 'x'.repeat(400), 'BUY FOLLOWERS best price!!!'],
  },
  troll: {
    address: '203.0.113.24',
    claims: { name: 'Kevin', email: 'deals@cheap-biz.example' },
    says: ['hi', 'you there??', 'your lamps are trash and so are you'],
  },
  vendors: {
    address: '203.0.113.25',
    claims: { name: 'Tom Okafor' },
    says: [],
  },
} satisfies Record<string, Visitor>;

/** Who chats, who is blocked, and what is refused: something in every view. */
export const seedCast = async (stack: Stack) => {
  const chats = {} as Record<keyof typeof CAST, RunningChat>;
  for (const [name, visitor] of Object.entries(CAST)) {
    chats[name as keyof typeof CAST] = await startChat(stack, visitor);
  }
  const banned = (await stack.api('POST', '/v1/bans', {
    ...{ session: chats.troll.code, kinds: ['visitor', 'ip'] },
    ...{ reason: 'Insults', note: 'Wrote the same yesterday.' },
    until: new Date(Date.now() + 6 * 24 * 60 * 60_000).toISOString(),
  })) as { id: number; reference: string };
  const ended = (await stack.api('POST', '/v1/bans', {
    keys: [{ kind: 'email', value: 'spam@cheap-biz.example' }],
    reason: 'Spam',
  })) as { id: number; reference: string };
  await stack.api('DELETE', `/v1/bans/${ended.id}`);
  for (let n = 1; n <= 12; n += 1) {
    await stack.api('POST', '/v1/bans', {
      keys: [{ kind: 'ip', value: `192.0.2.${n}` }],
      reason: n % 3 ? 'Spam' : 'Threats',
      until: new Date(Date.now() + n * 24 * 60 * 60_000).toISOString(),
    });
  }
  return {
    chats,
    banned,
    ended,
    leave: () => Object.values(chats).forEach((chat) => chat.leave()),
  };
};

export type Cast = Awaited<ReturnType<typeof seedCast>>;
