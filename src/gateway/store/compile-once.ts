import { createQueryId, type CompiledQuery } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Db } from './db';

type Value = string | number;

/** What a query is asked with; null and undefined are part of its shape. */
type Arguments = Readonly<
  Record<string, Value | readonly Value[] | null | undefined>
>;

/** Stands in a compiled query where one of its arguments goes. */
class Place {
  readonly #name: string;
  readonly #index: number | undefined;

  constructor(name: string, index?: number) {
    this.#name = name;
    this.#index = index;
  }

  valueIn(given: Arguments): unknown {
    const value = given[this.#name];
    return Array.isArray(value) ? value[this.#index ?? 0] : value;
  }
}

const toPlaces = (given: Arguments): Arguments =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      value === null || value === undefined
        ? value
        : Array.isArray(value)
          ? value.map((_, index) => new Place(name, index))
          : new Place(name),
    ]),
  ) as unknown as Arguments;

/** Two sets of arguments of one shape make the same text. */
const shapeOf = (given: Arguments): string =>
  Object.entries(given)
    .map(([name, value]) =>
      value === null || value === undefined
        ? `${name} -`
        : `${name} ${Array.isArray(value) ? value.length : ''}`,
    )
    .join();

/** Shapes of one query that are kept: as many as lists have lengths, mostly. */
const MOST_SHAPES = 100;
/** The most arguments of a query that is kept: each takes some 400 bytes. */
const MOST_ARGUMENTS = 500;

const countArguments = (given: Arguments): number =>
  Object.values(given).flat().length;

/**
 * Returns a function that asks a query which is built and compiled once for each
 * shape of its arguments: that takes longer than most queries run.
 *
 * @param build may look at which arguments are absent and at how long lists are,
 * at no value
 */
export const compileOnce = <Given extends Arguments, Row>(
  build: (db: Db, given: Given) => { compile(): CompiledQuery<Row> },
): ((db: Db, given: Given) => Promise<Row[]>) => {
  // Transactions share the adapter of their database; each dialect has its own.
  const compiled = new WeakMap<object, LRUCache<string, CompiledQuery<Row>>>();
  return async (db, given) => {
    const executor = db.getExecutor();
    const { adapter } = executor;
    const known =
      compiled.get(adapter) ??
      new LRUCache<string, CompiledQuery<Row>>({ max: MOST_SHAPES });
    compiled.set(adapter, known);
    const shape = shapeOf(given);
    let query = known.get(shape);
    if (!query) {
      query = build(db.withoutPlugins(), toPlaces(given) as Given).compile();
      if (countArguments(given) <= MOST_ARGUMENTS) known.set(shape, query);
    }
    const queryId = createQueryId();
    // Whoever counts and times queries is told of each.
    executor.transformQuery(query.query, queryId);
    const { rows } = await db.executeQuery<Row>({
      ...query,
      queryId,
      parameters: query.parameters.map((parameter) =>
        parameter instanceof Place ? parameter.valueIn(given) : parameter,
      ),
    });
    return rows;
  };
};
