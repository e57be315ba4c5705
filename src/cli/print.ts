import { plain } from './plain';

/** Prints JSON for programs, or a sentence for people. */
export const print = (
  asJson: boolean | undefined,
  value: object,
  people: string,
) => console.log(asJson ? plain(JSON.stringify(value)) : people);
