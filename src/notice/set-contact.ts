import { doesHold } from './does-hold';

const SAFE = /^(https|mailto|tel):$/;

/**
 * Sets an anchor's `href` to a contact and returns the text to show, such as
 * `help@example.com`. For anything but an `https:`, `mailto:` or `tel:` URL,
 * removes the `href`, so that the anchor is plain text.
 */
export const setContact = (anchor: HTMLAnchorElement, contact = ''): string => {
  if (!doesHold(() => SAFE.test(new URL(contact).protocol))) {
    anchor.removeAttribute('href');
    anchor.dir = 'auto';
    return contact;
  }
  anchor.href = contact;
  anchor.dir = 'ltr';
  return contact.replace(/^\s*\w+:(\/\/)?|[?#].*|\/?\s*$/g, '') || contact;
};
