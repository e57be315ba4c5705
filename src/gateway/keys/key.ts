import type { KeyKind } from '../../protocol/key-kinds';

/** An identifier in its canonical spelling, as it is stored and matched. */
export interface Key {
  kind: KeyKind;
  value: string;
}

/** A key, and how its value is shown where matching has changed more of it. */
export interface ShownKey extends Key {
  shown?: string;
}

/** Returns a text that names a key, such as `email ana@example.com`. */
export const keyId = ({ kind, value }: Key): string => `${kind} ${value}`;
