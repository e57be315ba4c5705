/** What a person chose for themself, on this device. */
export interface Preferences {
  /** The one site whose chats and blocks are shown; absent: all. */
  site?: string | undefined;
  /** Absent: as the system. */
  theme?: 'light' | 'dark' | undefined;
  /** Absent: the browser's. */
  language?: string | undefined;
  /** Whether a sound tells that somebody waits. Absent: none. */
  sound?: boolean | undefined;
  /** Whether a notification of the desktop tells so. Absent: none. */
  notify?: boolean | undefined;
  /** False: letters do nothing outside of fields. Absent: they do. */
  hotkeys?: boolean | undefined;
}

/** Keeps the preferences of a person. */
export interface PreferencesStore {
  read(person: number): Preferences;
  write(person: number, preferences: Preferences): void;
}

const keyOf = (person: number) => `doorlist.person.${person}`;

/** Keeps preferences in the browser's storage; without it, nothing. */
export const storedPreferences: PreferencesStore = {
  read(person) {
    try {
      const kept: unknown = JSON.parse(
        localStorage.getItem(keyOf(person)) ?? '{}',
      );
      return kept && typeof kept === 'object' ? kept : {};
    } catch {
      // No storage, or no JSON in it.
      return {};
    }
  },
  write(person, preferences) {
    try {
      localStorage.setItem(keyOf(person), JSON.stringify(preferences));
    } catch {
      // Storage is full or switched off: it holds until the page is left.
    }
  },
};
