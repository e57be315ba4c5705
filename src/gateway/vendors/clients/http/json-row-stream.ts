import type { z } from 'zod';
import { parseBody } from './read-body';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

const isOpening = (code: number) => code === 0x7b || code === 0x5b;
const isClosing = (code: number) => code === 0x7d || code === 0x5d;

export interface JsonRowStream<Row> {
  /** Takes the next piece of the text; answers what is left of it. */
  cut(piece: string): string;
  /** A row by the number that stands in its place; `undefined`: none, or not one that makes sense. */
  row(number: number): Row | undefined;
}

/**
 * Reads the rows of a long list while its JSON comes in, so that neither the
 * text nor what it says besides is ever in memory whole. What is left is the JSON
 * around them, with each row's number in its place.
 *
 * @param depth of the array: how many brackets are open around a row
 */
export const createJsonRowStream = <Row>(
  depth: number,
  schema: z.ZodType<Row>,
): JsonRowStream<Row> => {
  const rows: (Row | undefined)[] = [];
  let started = '';
  let level = 0;
  let inText = false;
  let escaped = false;

  const finish = (text: string): string => {
    rows.push(schema.safeParse(parseBody(text)).data);
    return String(rows.length - 1);
  };

  return {
    cut(piece) {
      const left: string[] = [];
      let from = 0;
      for (let at = 0; at < piece.length; at += 1) {
        const code = piece.charCodeAt(at);
        if (inText) {
          if (escaped) escaped = false;
          else if (code === BACKSLASH) escaped = true;
          else if (code === QUOTE) inText = false;
        } else if (code === QUOTE) {
          inText = true;
        } else if (isOpening(code)) {
          if (level === depth) {
            left.push(piece.slice(from, at));
            from = at;
          }
          level += 1;
        } else if (isClosing(code)) {
          level -= 1;
          if (level === depth) {
            left.push(finish(started + piece.slice(from, at + 1)));
            started = '';
            from = at + 1;
          }
        }
      }
      if (level > depth) started += piece.slice(from);
      else left.push(piece.slice(from));
      return left.join('');
    },
    row: (number) => rows[number],
  };
};
