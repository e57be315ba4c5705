import { ApiError } from '../lib/errors/api-error';

/** Characters. */
const SHORTEST = 10;
/** Characters, as signing in takes them. */
const LONGEST = 1024;
/** Different characters. */
const LEAST_VARIETY = 4;

const refuse = (problem: string, field: string) =>
  new ApiError('invalid', `Expected a password ${problem}.`, field);

/** The most common ones, as small letters; loaded where one is chosen only. */
const listCommon = async (): Promise<ReadonlySet<string>> => {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common']);
};

/** Returns the words that tell nobody anything new about a user. */
const listObvious = (email: string): string[] => [
  email,
  ...email.split('@').slice(0, 1),
  'doorlist',
];

/**
 * Checks a password that somebody chooses, by its length and against those that
 * are tried first. https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver
 *
 * @param email of the user, canonical
 * @param field name of the password in the request
 * @throws ApiError `invalid`
 */
export const checkNewPassword = async (
  password: string,
  email: string,
  field: string,
): Promise<void> => {
  const characters = [...password.normalize('NFKC')];
  if (characters.length < SHORTEST) {
    throw refuse(`of at least ${SHORTEST} characters`, field);
  }
  if (characters.length > LONGEST) {
    throw refuse(`of at most ${LONGEST} characters`, field);
  }
  if (new Set(characters).size < LEAST_VARIETY) {
    throw refuse(`of at least ${LEAST_VARIETY} different characters`, field);
  }
  const small = characters.join('').toLowerCase();
  // Digits and signs after a word are guessed with the word.
  const word = small.replace(/[^\p{L}]+$/u, '');
  if (
    listObvious(email).some((obvious) => obvious === small || obvious === word)
  ) {
    throw refuse('that is not your name here', field);
  }
  if ((await listCommon()).has(small)) {
    throw refuse('that is not among the most common ones', field);
  }
};
