import type { KeyKind } from '../../protocol/key-kinds';

/** An identifier in the one spelling it is stored and matched in. */
export interface Key {
  kind: KeyKind;
  value: string;
}

/** Returns a text that is equal for equal keys. */
export const keyId = ({ kind, value }: Key): string => `${kind} ${value}`;
