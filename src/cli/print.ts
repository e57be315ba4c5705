/** Prints JSON for programs, or a sentence for people. */
export const print = (
  asJson: boolean | undefined,
  value: object,
  people: string,
) => console.log(asJson ? JSON.stringify(value) : people);
