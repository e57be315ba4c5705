import type { WaitingAct } from './act';

/** Keeps the acts of each person that wait in this tab. */
export interface OutboxStore {
  read(person: number): readonly WaitingAct[];
  write(person: number, acts: readonly WaitingAct[]): void;
}

/** Keeps them until the page is left. */
export const createMemoryStore = (): OutboxStore => {
  const kept = new Map<number, readonly WaitingAct[]>();
  return {
    read: (person) => kept.get(person) ?? [],
    write: (person, acts) => kept.set(person, acts),
  };
};

const keyOf = (person: number) => `doorlist.waiting.${person}`;

/** Keeps them until the tab is closed, also while the page is loaded anew. */
export const createTabStore = (): OutboxStore => {
  const memory = createMemoryStore();
  return {
    read(person) {
      const here = memory.read(person);
      if (here.length) return here;
      try {
        const kept: unknown = JSON.parse(
          sessionStorage.getItem(keyOf(person)) ?? '[]',
        );
        return Array.isArray(kept) ? kept : [];
      } catch {
        // No storage, or no JSON in it.
        return [];
      }
    },
    write(person, acts) {
      memory.write(person, acts);
      try {
        if (acts.length) {
          sessionStorage.setItem(keyOf(person), JSON.stringify(acts));
        } else sessionStorage.removeItem(keyOf(person));
      } catch {
        // Storage is full or switched off: they hold until the page is left.
      }
    },
  };
};
