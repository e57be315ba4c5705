/** Milliseconds that a tab keeps a claim: until every other tab has asked. */
const HOLD_MS = 5_000;
/** Milliseconds that a tab gives the one that is in sight. */
const COURTESY_MS = 300;

const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Claims something that one of a person's tabs is to do; resolves with false if
 * another one has claimed it. Without locks, which pages have by https only, each
 * tab does it.
 *
 * @param isInSight the person looks at this tab: it comes before all others
 */
export const claimForTab = async (
  name: string,
  isInSight: boolean,
): Promise<boolean> => {
  if (!isInSight) await wait(COURTESY_MS);
  const { locks } = navigator as Partial<Navigator>;
  if (!locks) return true;
  return new Promise((resolve) => {
    locks
      .request(`doorlist ${name}`, { ifAvailable: true }, async (lock) => {
        resolve(lock !== null);
        if (lock) await wait(HOLD_MS);
      })
      .catch(() => resolve(true));
  });
};
