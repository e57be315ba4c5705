import type { ComponentProps } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PreferencesStore } from '../../preferences/preferences';
import { chooseLanguage, loadLanguage } from '../../texts/texts';
import { Console } from './Console';

type Props = Omit<
  ComponentProps<typeof Console>,
  'preferences' | 'onPrefer'
> & {
  store: PreferencesStore;
  setTheme: (theme: 'light' | 'dark' | 'system') => void;
};

/** Shows the console as a person prefers it. */
export function PersonalConsole({ store, setTheme, ...rest }: Props) {
  const { id } = rest.me;
  const [preferences, setPreferences] = useState(() => store.read(id));
  const { theme = 'system', language } = preferences;
  const [shown, setShown] = useState<string>();

  useEffect(() => setTheme(theme), [theme]);
  useEffect(() => {
    if (language === undefined) return;
    const code = chooseLanguage([language]);
    loadLanguage(code).then(
      () => setShown(code),
      // Its texts can't be had now: the language stays as it is.
      () => {},
    );
  }, [language]);

  return (
    <Console
      key={shown}
      {...rest}
      preferences={preferences}
      onPrefer={(changed) => {
        store.write(id, changed);
        setPreferences(changed);
      }}
    />
  );
}
