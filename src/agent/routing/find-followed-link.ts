/**
 * Returns the address of the console that a click leads to, to be gone to without
 * loading the page anew; undefined for what the browser is to do.
 */
export const findFollowedLink = (event: MouseEvent): string | undefined => {
  const { button, altKey, ctrlKey, metaKey, shiftKey } = event;
  const opensElsewhere = altKey || ctrlKey || metaKey || shiftKey;
  if (event.defaultPrevented || button !== 0 || opensElsewhere)
    return undefined;
  const link = event
    .composedPath()
    .find((one): one is HTMLAnchorElement => one instanceof HTMLAnchorElement);
  const href = link?.getAttribute('href');
  const isOurs = href && !link?.target && /^\/console(?=[/?]|$)/.test(href);
  return isOurs ? href : undefined;
};
