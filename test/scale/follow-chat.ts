import { ask, send } from './ask';
import type { Nginx } from './proxies';

interface Started {
  code: string;
  stream: string;
}

/**
 * Starts a chat at one gateway, bans its visitor at another, and returns how
 * many milliseconds that took to the chat's stream.
 */
export const followChat = async (
  one: Nginx,
  other: Nginx,
  token: string,
): Promise<number> => {
  const { status, body } = await ask(other, '/v1/sites/default/sessions', {
    ...{ method: 'POST', json: { widget: 'acquire' } },
  });
  if (status !== 201) throw new Error(`no chat was started: ${body}`);
  const { code, stream } = JSON.parse(body) as Started;
  const events = await send(other, stream);
  events.setEncoding('utf8');
  let began = 0;
  try {
    for await (const text of events as AsyncIterable<string>) {
      if (text.includes('event: refused')) return performance.now() - began;
      if (began || !text.includes('event: admitted')) continue;
      began = performance.now();
      const banned = await ask(one, '/v1/bans', {
        ...{ method: 'POST', token },
        json: { session: code, reason: 'Spam' },
      });
      if (banned.status !== 201) throw new Error(banned.body);
    }
    throw new Error('the stream ended before the ban');
  } finally {
    events.destroy();
  }
};
