const STEPS: Partial<Record<string, number>> = {
  ArrowDown: 1,
  j: 1,
  ArrowUp: -1,
  k: -1,
};

/** Moves the focus among the links of a list: arrows, J and K, Home, End. */
export const moveFocus = (event: KeyboardEvent): void => {
  const { key, altKey, ctrlKey, metaKey, currentTarget } = event;
  if (altKey || ctrlKey || metaKey || !(currentTarget instanceof Element)) {
    return;
  }
  const links = [...currentTarget.querySelectorAll<HTMLElement>('a')];
  const [target] = event.composedPath();
  const at = links.findIndex((link) => link === target);
  const step = STEPS[key];
  const next =
    key === 'Home'
      ? links[0]
      : key === 'End'
        ? links.at(-1)
        : step && links[at + step];
  if (at < 0 || !next) return;
  event.preventDefault();
  // The letter is a key of the open appeal, too.
  event.stopPropagation();
  next.focus();
};
