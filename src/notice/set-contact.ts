const isSafe = (contact: string): boolean => {
  try {
    return /^(https|mailto|tel):$/.test(new URL(contact).protocol);
  } catch {
    return false;
  }
};

/**
 * Makes an anchor lead to a contact, and read like one: `help@example.com`.
 * What is not an `https:`, `mailto:` or `tel:` URL becomes plain text, since
 * an anchor without `href` is no link.
 */
export const setContact = (
  anchor: HTMLAnchorElement,
  contact: string,
): string => {
  if (!isSafe(contact)) {
    anchor.removeAttribute('href');
    anchor.dir = 'auto';
    return contact;
  }
  anchor.href = contact;
  anchor.dir = 'ltr';
  return contact.replace(/^\s*\w+:(\/\/)?|[?#].*|\/?\s*$/g, '') || contact;
};
