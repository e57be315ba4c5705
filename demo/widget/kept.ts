/**
 * A value kept in the browser under one name. Where storage is switched off
 * it lasts as long as the page.
 */
export const kept = <Value>(
  storage: () => Storage,
  name: string,
): { read: () => Value | undefined; write: (value?: Value) => void } => ({
  read() {
    try {
      const text = storage().getItem(name);
      return text === null ? undefined : (JSON.parse(text) as Value);
    } catch {
      return undefined;
    }
  },
  write(value) {
    try {
      if (value === undefined) storage().removeItem(name);
      else storage().setItem(name, JSON.stringify(value));
    } catch {
      // Storage is off or full; the page's own copy goes on.
    }
  },
});
