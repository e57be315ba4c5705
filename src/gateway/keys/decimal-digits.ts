const DIGIT = /^\p{Nd}$/u;

/** Scripts have their ten digits in a row, some of them next to each other. */
const MOST_IN_A_ROW = 50;

const toAsciiDigit = (digit: string): string => {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (
    code - first < MOST_IN_A_ROW &&
    DIGIT.test(String.fromCodePoint(first - 1))
  ) {
    first -= 1;
  }
  return String((code - first) % 10);
};

/** Returns a text with the decimal digits of any script as 0 to 9. */
export const toAsciiDigits = (text: string): string =>
  text.replace(/(?!\d)\p{Nd}/gu, toAsciiDigit);
