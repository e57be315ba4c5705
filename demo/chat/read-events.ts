/** One event of a stream of Server-Sent Events. */
export interface StreamEvent {
  event: string;
  data: string;
  id: string;
}

/**
 * Reads Server-Sent Events from the body of an answer. The id stays in force
 * until another comes, as in the standard.
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<StreamEvent> {
  const decoder = new TextDecoder();
  let rest = '';
  let id = '';
  for await (const chunk of body) {
    // A carriage return may wait for its line feed in the next chunk.
    const text = rest + decoder.decode(chunk, { stream: true });
    const cut = text.endsWith('\r') ? text.length - 1 : text.length;
    const whole = text.slice(0, cut).replace(/\r\n?/g, '\n');
    const blocks = (whole + text.slice(cut)).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const fields = fieldsOf(block);
      id = fields.get('id') ?? id;
      const data = fields.get('data');
      if (data === undefined) continue;
      yield { event: fields.get('event') ?? 'message', data, id };
    }
  }
}

const fieldsOf = (block: string): Map<string, string> => {
  const fields = new Map<string, string>();
  for (const line of block.split('\n')) {
    const [, name, value = ''] = /^([^:]+)(?:: ?(.*))?$/.exec(line) ?? [];
    if (!name) continue;
    const before = name === 'data' ? fields.get(name) : undefined;
    fields.set(name, before === undefined ? value : `${before}\n${value}`);
  }
  return fields;
};
