import { createQueryId, type CompiledQuery } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Db } from './db';

type Value = string | number;

/** What a query is asked with; null and undefined are part of its shape. */
type Arguments = Readonly<
  Record<string, Value | readonly Value[] | null | undefined>
>;

/** Places and values stand in the same order, under the same names. */
type Given = Readonly<Record<string, unknown>>;

/** Stands in a compiled query where one of its arguments goes. */
class Place {
  readonly #name: string;
  readonly #part: string | undefined;

  constructor(name: string, part?: string) {
    this.#name = name;
    this.#part = part;
  }

  valueIn(given: Given): unknown {
    const value = given[this.#name];
    return this.#part === undefined ? value : (value as Given)[this.#part];
  }
}

interface Compiled<Row> {
  query: CompiledQuery<Row>;
  /** Of each parameter; undefined for one that is always the same. */
  places: (Place | undefined)[];
}

/** Builds a query, and says what its text is. */
type Build<Asked, Row> = (
  db: Db,
  asked: Asked,
) => { compile(): CompiledQuery<Row> };

/**
 * Parameters of one query that are kept, in all its shapes: each takes some 400
 * bytes.
 */
const MOST_PARAMETERS = 12_000;

/** Keeps what a query was compiled to, in each of its shapes. */
const createKept = <Asked, Row>(build: Build<Asked, Row>) => {
  // Transactions share the adapter of their database; each dialect has its own.
  const kept = new WeakMap<object, LRUCache<string, Compiled<Row>>>();

  const compile = (db: Db, places: unknown): Compiled<Row> => {
    const query = build(db.withoutPlugins(), places as Asked).compile();
    return {
      query,
      places: query.parameters.map((one) =>
        one instanceof Place ? one : undefined,
      ),
    };
  };

  return async (
    db: Db,
    shape: string,
    toPlaces: () => unknown,
    given: Given,
  ): Promise<Row[]> => {
    const executor = db.getExecutor();
    const known =
      kept.get(executor.adapter) ??
      new LRUCache<string, Compiled<Row>>({
        maxSize: MOST_PARAMETERS,
        sizeCalculation: ({ places }) => places.length + 1,
      });
    kept.set(executor.adapter, known);
    let compiled = known.get(shape);
    if (!compiled) {
      compiled = compile(db, toPlaces());
      known.set(shape, compiled);
    }
    const { query, places } = compiled;
    const queryId = createQueryId();
    // Whoever counts and times queries is told of each.
    executor.transformQuery(query.query, queryId);
    const { rows } = await db.executeQuery<Row>({
      ...query,
      queryId,
      parameters: query.parameters.map((same, index) => {
        const place = places[index];
        return place ? place.valueIn(given) : same;
      }),
    });
    return rows;
  };
};

/** Two sets of arguments of one shape make the same text. */
const shapeOfArguments = (given: Arguments): string =>
  Object.entries(given)
    .map(([name, value]) =>
      value === null || value === undefined
        ? `${name} -`
        : `${name} ${Array.isArray(value) ? value.length : ''}`,
    )
    .join();

const placesOfArguments = (given: Arguments): Given =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      value === null || value === undefined
        ? value
        : Array.isArray(value)
          ? value.map((_, index) => new Place(name, String(index)))
          : new Place(name),
    ]),
  );

/**
 * Returns a function that asks a query which is built and compiled once for each
 * shape of its arguments: that takes longer than most queries run.
 *
 * @param build may look at which arguments are absent and at how long lists are,
 * at no value
 */
export const compileOnce = <Asked extends Arguments, Row>(
  build: Build<Asked, Row>,
): ((db: Db, given: Asked) => Promise<Row[]>) => {
  const ask = createKept(build);
  return (db, given) =>
    ask(db, shapeOfArguments(given), () => placesOfArguments(given), given);
};

/** Returns the columns of some rows, which all have to have the same. */
const columnsOf = ([first, ...others]: readonly object[]): string[] => {
  const columns = Object.keys(first ?? {});
  for (const row of others) {
    const own = Object.keys(row);
    if (own.length !== columns.length || columns.some((one) => !(one in row))) {
      throw new Error(`rows of ${columns.join()} and of ${own.join()}`);
    }
  }
  return columns;
};

/**
 * Returns a function that does something with rows, at least one, by a query
 * which is built and compiled once for each number of them: of many rows that
 * takes as long as adding them.
 *
 * @param build may look at how many rows there are and at their columns, at no
 * value
 */
export const compileRows = <One extends object, Row>(
  build: Build<readonly One[], Row>,
): ((db: Db, rows: readonly One[]) => Promise<Row[]>) => {
  const ask = createKept(build);
  return (db, rows) => {
    const columns = columnsOf(rows);
    const toPlaces = () =>
      rows.map((_, index) =>
        Object.fromEntries(
          columns.map((column) => [column, new Place(String(index), column)]),
        ),
      );
    const shape = `${rows.length} ${columns.join()}`;
    return ask(db, shape, toPlaces, rows as unknown as Given);
  };
};
