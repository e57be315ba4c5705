const isSafe = (contact: string): boolean => {
  try {
    return /^(https|mailto|tel):$/.test(new URL(contact).protocol);
  } catch {
    return false;
  }
};

/**
 * Sets an anchor's `href` to a contact and returns the text to show, such as
 * `help@example.com`. For anything but an `https:`, `mailto:` or `tel:` URL,
 * removes the `href`, so that the anchor is plain text.
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
