export interface StreamEvent {
  event: string;
  data: unknown;
  id?: string;
}

const parse = (block: string): StreamEvent | undefined => {
  const fields = new Map(
    block.split('\n').map((line): [string, string] => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon), line.slice(colon + 2)];
    }),
  );
  const event = fields.get('event');
  const id = fields.get('id');
  if (event === undefined) return undefined;
  return {
    event,
    data: JSON.parse(fields.get('data') ?? ''),
    ...(id !== undefined && { id }),
  };
};

/** Reads a response of Server-Sent Events, one at a time. */
export const readStream = (response: Response) => {
  const reader = response.body?.getReader();
  if (!reader) throw new Error('a stream has a body');
  const decoder = new TextDecoder();
  let text = '';

  /** The next event; nothing once the gateway ended the stream. */
  const next = async (): Promise<StreamEvent | undefined> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end < 0) {
        const { done, value } = await reader.read();
        if (done) return undefined;
        text += decoder.decode(value, { stream: true });
        continue;
      }
      const event = parse(text.slice(0, end));
      text = text.slice(end + 2);
      if (event) return event;
    }
  };

  return {
    next,
    /** All events up to and including the first of a name. */
    async until(name: string): Promise<StreamEvent[]> {
      const seen: StreamEvent[] = [];
      for (;;) {
        const event = await next();
        if (!event) throw new Error(`the stream ended before "${name}"`);
        seen.push(event);
        if (event.event === name) return seen;
      }
    },
    close: () => reader.cancel(),
  };
};
