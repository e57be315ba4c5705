import type { Incomplete } from './translation';

const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const fill = (english: unknown, own: unknown): unknown => {
  if (!isTable(english)) return own ?? english;
  const given = isTable(own) ? own : {};
  return Object.fromEntries(
    Object.entries(english).map(([name, value]) => [
      name,
      fill(value, given[name]),
    ]),
  );
};

/** Returns a language's table, with the English text where it has none. */
export const withEnglish = <Table extends object>(
  english: Table,
  own: Incomplete<NoInfer<Table>>,
): Table => fill(english, own) as Table;
