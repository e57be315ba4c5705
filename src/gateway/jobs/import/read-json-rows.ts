import { JSONParser } from '@streamparser/json';

/** A row of a JSON document. */
export interface JsonRow {
  /** Its number among all rows, from 1. */
  line: number;
  value: unknown;
}

/**
 * Reads the rows of a JSON document as it comes, and keeps nothing else of it:
 * the elements of a list, or, of an object, the values at some paths in it, such
 * as `$.data.*`.
 *
 * @throws Error for a text that is no JSON
 */
export async function* readJsonRows(
  text: AsyncIterable<string>,
  paths: string[],
): AsyncGenerator<JsonRow> {
  const rows: JsonRow[] = [];
  let line = 0;
  let parser: JSONParser | undefined;
  for await (const part of text) {
    if (!parser) {
      const isList = part.trimStart().startsWith('[');
      parser = new JSONParser({
        paths: isList ? ['$.*'] : paths,
        keepStack: false,
      });
      parser.onValue = ({ value }) => {
        line += 1;
        rows.push({ line, value });
      };
    }
    parser.write(part);
    yield* rows.splice(0);
  }
  if (parser && !parser.isEnded) parser.end();
  yield* rows.splice(0);
}
