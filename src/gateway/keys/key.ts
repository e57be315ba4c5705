import type { KeyKind } from '../../protocol/agent';

/** An identifier in the one spelling it is stored and matched in. */
export interface Key {
  kind: KeyKind;
  value: string;
}

export const keyId = ({ kind, value }: Key): string => `${kind} ${value}`;
