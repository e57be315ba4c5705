/**
 * Which of the visitor's texts the gateway has. When the answer to a text was
 * lost, its stream says whether the text arrived: so none is sent twice.
 */
export const createLedger = () => {
  const known = new Set<number>();
  const strangers = new Map<number, string>();

  return {
    /** The gateway answered that it took a text, under this id. */
    taken(id: number) {
      known.add(id);
      strangers.delete(id);
    },
    /** The gateway's stream told of a text of the visitor. */
    heard(id: number, text: string) {
      if (!known.has(id)) strangers.set(id, text);
    },
    /** True, once for each, if this text arrived though nobody said so. */
    claim(text: string): boolean {
      const found = [...strangers].find(([, stranger]) => stranger === text);
      if (!found) return false;
      this.taken(found[0]);
      return true;
    },
  };
};
