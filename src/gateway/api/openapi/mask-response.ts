import { maskAnswer, maskText, type Mask } from '../../auth/mask-answer';

type MaskLine = (line: string) => string;

const asJson =
  (mask: Mask): MaskLine =>
  (line) => {
    if (!line.trim()) return line;
    return JSON.stringify(maskAnswer(JSON.parse(line), mask));
  };

/** A line of Server-Sent Events. */
const asEvent =
  (mask: Mask): MaskLine =>
  (line) =>
    line.startsWith('data: ')
      ? `data: ${asJson(mask)(line.slice('data: '.length))}`
      : line;

const asText =
  (mask: Mask): MaskLine =>
  (line) =>
    maskText(line, mask);

/** Changes a stream line by line. */
const changeLines = (change: MaskLine) => {
  let rest = '';
  return new TransformStream<string, string>({
    transform(chunk, controller) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      if (lines.length) {
        controller.enqueue(lines.map((line) => `${change(line)}\n`).join(''));
      }
    },
    flush(controller) {
      if (rest) controller.enqueue(change(rest));
    },
  });
};

const streamed = (response: Response, change: MaskLine): Response =>
  new Response(
    response.body
      ?.pipeThrough(new TextDecoderStream())
      .pipeThrough(changeLines(change))
      .pipeThrough(new TextEncoderStream()),
    response,
  );

/**
 * Returns a response without what its caller may not see: JSON, lines of JSON,
 * event streams and text, as they come.
 */
export const maskResponse = async (
  response: Response,
  mask: Mask,
): Promise<Response> => {
  if (!response.body) return response;
  const type = response.headers.get('content-type') ?? '';
  if (type.includes('jsonl')) return streamed(response, asJson(mask));
  if (type.includes('event-stream')) return streamed(response, asEvent(mask));
  if (!type.includes('json')) return streamed(response, asText(mask));
  return new Response(asJson(mask)(await response.text()), response);
};
