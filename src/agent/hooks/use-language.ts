import { useEffect, useState } from 'preact/hooks';
import { language, loadLanguage, type LanguageCode } from '../texts/texts';

/**
 * Loads the texts of a language. Returns the language that is spoken; undefined
 * until it is the wanted one for the first time. Where that can't be loaded, it is
 * the one from before.
 */
export const useLanguage = (wanted: LanguageCode): LanguageCode | undefined => {
  const [spoken, setSpoken] = useState(
    wanted === language() ? wanted : undefined,
  );
  useEffect(() => {
    const show = () => setSpoken(language());
    loadLanguage(wanted).then(show, show);
  }, [wanted]);
  return spoken;
};
