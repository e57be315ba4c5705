import type { ComponentProps } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useLanguage } from '../../hooks/use-language';
import type { PreferencesStore } from '../../preferences/preferences';
import { chooseLanguage, type LanguageCode } from '../../texts/texts';
import { Console } from './Console';

type Props = Omit<
  ComponentProps<typeof Console>,
  'preferences' | 'onPrefer'
> & {
  store: PreferencesStore;
  /** The browser's: spoken to who has chosen none. */
  usualLanguage: LanguageCode;
  setLanguage: (language: LanguageCode) => void;
  setTheme: (theme: 'light' | 'dark' | 'system') => void;
};

/** Shows the console as a person prefers it. */
export function PersonalConsole(props: Props) {
  const { store, usualLanguage, setLanguage, setTheme, ...rest } = props;
  const { id } = rest.me;
  const [preferences, setPreferences] = useState(() => store.read(id));
  const { theme = 'system', language } = preferences;
  const spoken = useLanguage(
    language === undefined ? usualLanguage : chooseLanguage([language]),
  );

  useEffect(() => setTheme(theme), [theme]);
  useEffect(() => {
    if (spoken) setLanguage(spoken);
  }, [spoken]);

  if (!spoken) return null;
  return (
    <Console
      key={spoken}
      {...rest}
      preferences={preferences}
      onPrefer={(changed) => {
        store.write(id, changed);
        setPreferences(changed);
      }}
    />
  );
}
