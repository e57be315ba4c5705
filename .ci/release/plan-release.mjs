const VERSION = /^(\d+)\.(\d+)\.(\d+)(-[a-z]+\.\d+)?$/;
const UNRELEASED = '## [Unreleased]';

/** A release that cannot be made; its message says why. */
export class ReleaseError extends Error {
  name = 'ReleaseError';
}

/** Whether a version comes after another. A pre-release comes before its own. */
const isLater = (version, other) => {
  const [one, two] = [version, other].map((text) => {
    const [, major, minor, patch, pre] = VERSION.exec(text);
    const last = pre?.split('.')[1];
    return [major, minor, patch, last ?? Infinity].map(Number);
  });
  const at = one.findIndex((number, index) => number !== two[index]);
  return at !== -1 && one[at] > two[at];
};

/**
 * Throws unless a version may follow the current one.
 *
 * @throws ReleaseError
 */
export const checkVersion = (version, current) => {
  if (!VERSION.test(version)) {
    throw new ReleaseError(
      `"${version}" is no version: expected one such as 1.2.3 or 1.2.3-beta.1.`,
    );
  }
  if (!isLater(version, current)) {
    throw new ReleaseError(`${version} does not come after ${current}.`);
  }
};

/**
 * Returns the changelog with what was unreleased under a version and a date,
 * and what that is.
 *
 * @param date as YYYY-MM-DD
 * @throws ReleaseError if nothing is unreleased
 */
export const dateChangelog = (changelog, version, date) => {
  const [head, below] = changelog.split(`${UNRELEASED}\n`);
  if (below === undefined) {
    throw new ReleaseError(`CHANGELOG.md has no section "${UNRELEASED}".`);
  }
  const [changes, ...released] = below.split(/^(?=## )/m);
  if (!changes.trim()) {
    throw new ReleaseError(`CHANGELOG.md says nothing under "${UNRELEASED}".`);
  }
  return {
    text: `${head}${UNRELEASED}\n\n## [${version}] - ${date}\n${changes}${released.join('')}`,
    changes: changes.trim(),
  };
};

/**
 * Returns how npm publishes a packed file. Provenance is what GitHub signs for
 * a workflow with `id-token: write`; npm refuses to ask for it elsewhere.
 *
 * https://docs.npmjs.com/generating-provenance-statements
 */
export const publishArguments = (file, version, env) => [
  'publish',
  file,
  ...(version.includes('-') ? ['--tag', 'next'] : []),
  ...(env.ACTIONS_ID_TOKEN_REQUEST_URL ? ['--provenance'] : []),
];
