/** What a migration does to a database, read off its statements. */
export interface MigrationWork {
  /** Tables that it makes. */
  makes: string[];
  /** Tables of before that get columns. */
  widens: string[];
  /** For each index that it builds, the table. */
  indexes: string[];
  /** For each statement that reads or writes rows, the table. */
  rewrites: string[];
  /**
   * What it takes from programs that know the tables of before alone; empty if
   * they go on working.
   */
  breaks: string[];
}

const WORD = '"?(\\w+)"?';
const parse = (pattern: string) => new RegExp(pattern.replaceAll('%', WORD));

const CREATE_TABLE = parse('^create (?:virtual )?table (?:if not exists )?%');
const CREATE_INDEX = parse(
  '^create (unique )?index (?:if not exists )?% on % \\((.*)',
);
const ADD_COLUMN = parse('^alter table % add column % (.*)');
const DROP_COLUMN = parse('^alter table % drop column %');
const RENAME_COLUMN = parse('^alter table % rename column % to %');
const ALTER_TABLE = parse('^alter table % (.*)');
const DROP_TABLE = parse('^drop table (?:if exists )?%');
const UPDATE = parse('^update %');
const FROM = parse('^(?:select|insert|with|delete)\\b.*? from %');

/** Reads what a migration does off its statements. */
export const readWork = (statements: readonly string[]): MigrationWork => {
  const work: MigrationWork = {
    ...{ makes: [], widens: [], indexes: [], rewrites: [], breaks: [] },
  };
  const added = new Set<string>();
  const isOld = (table = '') => !work.makes.includes(table);
  const add = (list: string[], table = '') => {
    if (isOld(table)) list.push(table);
  };
  const breakIfOld = (table: string | undefined, what: string) => {
    if (isOld(table)) work.breaks.push(what);
  };

  const readers: [RegExp, (...groups: string[]) => void][] = [
    [CREATE_TABLE, (table) => work.makes.push(table)],
    [
      CREATE_INDEX,
      (unique, name, table, columns) => {
        add(work.indexes, table);
        // Of a new column that others leave empty, nothing has to be unique.
        const isFree = [...added].some((one) => columns.includes(`"${one}"`));
        if (unique && !isFree) breakIfOld(table, `${name} has to be unique`);
      },
    ],
    [
      ADD_COLUMN,
      (table, column, rest) => {
        added.add(column);
        if (!work.widens.includes(table)) add(work.widens, table);
        if (!/\bnot null\b/.test(rest) || /\bdefault\b/.test(rest)) return;
        breakIfOld(table, `${table}.${column} has to be given`);
      },
    ],
    [
      DROP_COLUMN,
      (table, column) => {
        add(work.rewrites, table);
        breakIfOld(table, `${table}.${column} is dropped`);
      },
    ],
    [
      RENAME_COLUMN,
      (table, column, name) =>
        breakIfOld(table, `${table}.${column} is called ${name}`),
    ],
    [ALTER_TABLE, (table, how) => breakIfOld(table, `${table}: ${how}`)],
    [DROP_TABLE, (table) => breakIfOld(table, `${table} is dropped`)],
    [UPDATE, (table) => add(work.rewrites, table)],
    [FROM, (table) => add(work.rewrites, table)],
  ];
  for (const statement of statements) {
    for (const [pattern, read] of readers) {
      const match = pattern.exec(statement);
      if (!match) continue;
      read(...match.slice(1));
      break;
    }
  }
  return work;
};
