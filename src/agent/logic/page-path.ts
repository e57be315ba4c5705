/** The path of a page's URL; the text itself where it is no URL. */
export const pagePath = (page: string): string => {
  try {
    return new URL(page).pathname;
  } catch {
    return page;
  }
};
