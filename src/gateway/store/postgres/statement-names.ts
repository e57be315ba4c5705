import { createHash } from 'node:crypto';
import { DatabaseError } from 'pg';

/**
 * Says which statements are prepared: the server then parses each once on a
 * connection, and may keep its plan.
 */
export interface StatementNames {
  /** Returns the name that a statement is prepared under; undefined for none. */
  nameOf(sql: string): string | undefined;
  /**
   * Returns whether a statement failed only because it was prepared: without a
   * name it would not have. Nothing is prepared under these names any more.
   */
  isOutdated(error: unknown): boolean;
}

/** Times that a statement is sent before it is worth keeping. */
const OFTEN = 3;
/** Statements that each connection's server process keeps, at most. */
const MOST = 200;
/** Texts that are counted until then. */
const MOST_COUNTED = 2_000;

/** Pages: the plan that suits most values is a bad one for some. */
const IS_PAGE = /\border by\b[^]*\blimit\b/i;

/** Another process changed a table that the statement reads. */
const CHANGED = '0A000';
/** A pooler in transaction mode lent another connection meanwhile. */
const LENT = ['26000', '42P05'];

/**
 * Creates the names of one pool. A name is made of the text, so that on a
 * connection that a pooler lends to many it is the same statement for all.
 */
export const createStatementNames = (): StatementNames => {
  const counts = new Map<string, number>();
  const names = new Map<string, string>();
  let isOff = false;
  let generation = 0;

  return {
    nameOf(sql) {
      if (isOff) return undefined;
      const known = names.get(sql);
      if (known !== undefined) return known;
      if (names.size >= MOST || counts.size >= MOST_COUNTED) return undefined;
      const count = (counts.get(sql) ?? 0) + 1;
      counts.set(sql, count);
      if (count < OFTEN || IS_PAGE.test(sql)) return undefined;
      const hash = createHash('sha256').update(sql).digest('hex');
      const name = `doorlist_${generation}_${hash.slice(0, 32)}`;
      names.set(sql, name);
      return name;
    },
    isOutdated(error) {
      const code = error instanceof DatabaseError ? error.code : undefined;
      if (code === undefined) return false;
      if (LENT.includes(code)) {
        isOff = true;
        return true;
      }
      if (code !== CHANGED) return false;
      generation += 1;
      names.clear();
      return true;
    },
  };
};
