import { useState } from 'preact/hooks';

/** What somebody changes on a page before it is saved. */
export interface Draft<Value extends object> {
  /** What is saved, with what was changed. */
  value: Value;
  /** The changed fields alone: what is to be saved. */
  changes: Partial<Value>;
  /** The names of the changed fields, in the order of their first change. */
  changed: (keyof Value)[];
  change(part: Partial<Value>): void;
  /** Forgets all changes. */
  discard(): void;
}

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Keeps changes of a saved value; what is changed back is no change. */
export const useDraft = <Value extends object>(saved: Value): Draft<Value> => {
  const [edits, setEdits] = useState<Partial<Value>>({});
  const changed = (Object.keys(edits) as (keyof Value)[]).filter(
    (field) => !isSame(edits[field], saved[field]),
  );
  const changes: Partial<Value> = {};
  for (const field of changed) changes[field] = edits[field];
  return {
    ...{ value: { ...saved, ...edits }, changes, changed },
    change: (part) => setEdits((before) => ({ ...before, ...part })),
    discard: () => setEdits({}),
  };
};
