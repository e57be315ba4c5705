import type { IncomingMessage } from 'node:http';
import { Agent, request, type RequestOptions } from 'node:https';
import { text } from 'node:stream/consumers';
import { once } from 'node:events';
import type { Nginx } from './proxies';

/** What is asked beside the path. */
export interface Asked {
  method?: string;
  json?: object;
  token?: string;
}

export interface Answered {
  status: number;
  headers: IncomingMessage['headers'];
  body: string;
}

const agents = new Map<string, Agent>();

const agentOf = ({ url, ca }: Nginx): Agent => {
  const known = agents.get(url);
  if (known) return known;
  const agent = new Agent({
    // Of the certificate the host is another one.
    ...{ ca, keepAlive: true, checkServerIdentity: () => undefined },
  });
  agents.set(url, agent);
  return agent;
};

/** Sends a request through nginx; resolves when the answer begins. */
export const send = async (
  nginx: Nginx,
  path: string,
  { method = 'GET', json, token }: Asked = {},
): Promise<IncomingMessage> => {
  const options: RequestOptions = {
    ...{ method, agent: agentOf(nginx) },
    headers: {
      ...(json && {
        'content-type': path.startsWith('/v1/sites/')
          ? 'text/plain'
          : 'application/json',
      }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
  };
  const outgoing = request(new URL(path, nginx.url), options);
  outgoing.end(json && JSON.stringify(json));
  const [incoming] = (await once(outgoing, 'response')) as [IncomingMessage];
  return incoming;
};

/** Sends a request through nginx and reads the whole answer. */
export const ask = async (
  nginx: Nginx,
  path: string,
  asked?: Asked,
): Promise<Answered> => {
  const incoming = await send(nginx, path, asked);
  const { statusCode = 0, headers } = incoming;
  return { status: statusCode, headers, body: await text(incoming) };
};
