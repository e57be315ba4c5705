import { KEY_KINDS, type KeyKind } from '../../protocol/key-kinds';

/** What is asked of `GET /v1/explain`, beside the site. */
export type ExplainQuestion = Readonly<Record<string, string>>;

/** What somebody typed about a visitor. */
export interface Typed {
  ip: string;
  /** An email, a phone number, an account, or a code. */
  id: string;
}

const CODE = /^[\dA-Z]{4}-[\dA-Z]{4}$/i;
const PHONE = /^(\+|00)[\d\s()./-]{6,}$/;
const NAMED = /^([a-z]+):\s*(\S.*)$/;

const kindOf = (text: string): { kind: KeyKind; value: string } => {
  const [, name, value = ''] = NAMED.exec(text) ?? [];
  const kind = KEY_KINDS.find((one) => one === name);
  if (kind) return { kind, value };
  if (text.includes('@')) return { kind: 'email', value: text };
  if (PHONE.test(text)) return { kind: 'phone', value: text };
  return text.includes('.')
    ? { kind: 'domain', value: text }
    : { kind: 'visitor', value: text };
};

/**
 * Returns the questions that answer what was typed, one for each thing. A code is
 * of a chat, or else the reference of a block: `isReference` says which is asked.
 */
export const toQuestions = (
  { ip, id }: Typed,
  isReference: boolean,
): ExplainQuestion[] => {
  const address = ip.trim();
  const text = id.trim();
  return [
    ...(address ? [{ kind: 'ip', value: address }] : []),
    ...(text
      ? [
          CODE.test(text)
            ? isReference
              ? { reference: text }
              : { session: text }
            : { ...kindOf(text) },
        ]
      : []),
  ];
};
