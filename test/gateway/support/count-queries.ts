import type { RootOperationNode } from 'kysely';
import type { Db } from '../../../src/gateway/store/db';

/** Every table that a query reads or writes, in its order, each once. */
const tablesOf = (node: RootOperationNode): string[] => [
  ...new Set(
    [
      ...JSON.stringify(node).matchAll(
        /"kind":"TableNode","table":\{"kind":"SchemableIdentifierNode","identifier":\{"kind":"IdentifierNode","name":"(\w+)"/g,
      ),
    ].map(([, table = '']) => table),
  ),
];

/**
 * Counts the queries made through a database, by the tables that each is about.
 * Those compiled beforehand, as of `createSiteReader`, are not seen.
 */
export const countQueries = (db: Db) => {
  const queries: string[] = [];
  return {
    db: db.withPlugin({
      transformQuery({ node }) {
        queries.push(tablesOf(node).join(' '));
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    }),
    /** The queries since the last call: their tables. */
    take: (): string[] => queries.splice(0),
  };
};
