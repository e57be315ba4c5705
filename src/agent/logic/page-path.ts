/** Returns the path of a page's URL; a text that is no URL as it is. */
export const pagePath = (page: string): string => {
  try {
    return new URL(page).pathname;
  } catch {
    return page;
  }
};
