/** Returns a name for an email: `ada.byron@…` is Ada until somebody says otherwise. */
export const nameFromEmail = (email: string): string => {
  const [first = email] = email.split(/[.@+_-]/);
  return first.charAt(0).toUpperCase() + first.slice(1);
};
