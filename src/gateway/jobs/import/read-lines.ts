/** Characters of a line that is read. */
const LONGEST_LINE = 100_000;

/** A line of a text, from 1. */
export interface Line {
  line: number;
  text: string;
  /** Whether more of it came than is read. */
  isCut: boolean;
}

/** Reads the lines of a text as it comes, without their ends. */
export async function* readLines(
  text: AsyncIterable<string>,
): AsyncGenerator<Line> {
  let rest = '';
  let line = 0;
  const take = (whole: string): Line => {
    line += 1;
    const isCut = whole.length > LONGEST_LINE;
    const kept = isCut ? whole.slice(0, LONGEST_LINE) : whole;
    return { line, text: kept.replace(/\r$/, ''), isCut };
  };
  for await (const part of text) {
    const [first = '', ...others] = part.split('\n');
    // What is beyond the longest line is of no use but to say so.
    rest = rest.length > LONGEST_LINE ? rest : rest + first;
    for (const next of others) {
      yield take(rest);
      rest = next;
    }
  }
  if (rest) yield take(rest);
}
