const LONGEST_EMAIL = 254;

/**
 * Returns the email address that a person signs in with, trimmed and in lower
 * case; undefined for a text that is no email address. Unlike the key of a
 * mailbox it keeps tags and dots: it is shown, and mailed to.
 */
export const accountEmail = (text: string): string | undefined => {
  const email = text.trim().toLowerCase().normalize('NFC');
  return email.length <= LONGEST_EMAIL &&
    /^[^\s@\u0000-\u001f]+@[^\s@\u0000-\u001f]+$/.test(email)
    ? email
    : undefined;
};
