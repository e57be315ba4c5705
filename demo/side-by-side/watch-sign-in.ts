const OFTEN = 2000;

/**
 * Tells, now and whenever it changes, whether an agent is signed in. Asks only
 * while the agent's frame is in use, and once after: nowhere else can it change.
 */
export const watchSignIn = (
  frame: Element,
  onChange: (signedIn: boolean) => void,
): void => {
  let known: boolean | undefined;
  let inUse = true;
  const ask = async () => {
    const before = inUse;
    inUse = document.activeElement === frame;
    if (before || inUse) {
      const response = await fetch('/v1/me', { cache: 'no-store' }).catch(
        () => undefined,
      );
      if (response && response.ok !== known) onChange((known = response.ok));
    }
    setTimeout(() => void ask(), OFTEN);
  };
  void ask();
};
