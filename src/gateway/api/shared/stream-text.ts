import { Readable } from 'node:stream';
import type { Context } from 'hono';
import type { GatewayEnv } from '../../deps';

async function* encode(text: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const piece of text) yield Buffer.from(piece);
}

/** Sends a text as it is written, at the pace of whoever reads it. */
export const streamText = (
  c: Context<GatewayEnv>,
  text: AsyncIterable<string>,
  headers: Record<string, string>,
): Response => {
  if (c.req.method === 'HEAD') return c.body(null, 200, headers);
  const bytes = Readable.toWeb(Readable.from(encode(text)));
  return c.body(bytes as unknown as ReadableStream, 200, headers);
};
