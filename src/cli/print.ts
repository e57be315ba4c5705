import type { Context } from './context';
import { escapeControlCharacters } from '../gateway/lib/escape-control-characters';

/** Prints JSON for programs, or a sentence for people. */
export const print = (
  { console }: Context,
  asJson: boolean | undefined,
  value: object,
  text: string,
): void =>
  console.log(asJson ? escapeControlCharacters(JSON.stringify(value)) : text);
