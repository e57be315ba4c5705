/**
 * Makes one JSON document, a list, of pieces of JSON lines: each piece holds
 * whole lines.
 */
export async function* toJsonList(
  pieces: AsyncIterable<string>,
): AsyncGenerator<string> {
  let isFirst = true;
  for await (const piece of pieces) {
    yield isFirst ? '[\n' : ',\n';
    isFirst = false;
    yield piece.trimEnd().replaceAll('\n', ',\n');
  }
  yield isFirst ? '[]\n' : '\n]\n';
}
