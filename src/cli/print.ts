import { plain } from './escape-control-characters';

/** Prints JSON for programs, or a sentence for people. */
export const print = (
  asJson: boolean | undefined,
  value: object,
  people: string,
) => console.log(asJson ? plain(JSON.stringify(value)) : people);
