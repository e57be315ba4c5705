/** Ends this process with a sentence that says what is wrong. */
export const fail = (sentence, code = 1) => {
  console.error(sentence);
  process.exit(code);
};
