import {
  chooseLanguage,
  type LanguageCode,
} from '../agent-panel/texts/languages';
import { readPath, readText } from './read-path';
import type { ZafClient } from './zaf';

/**
 * Finds out the language of the agent: that of Zendesk's screens, else the
 * browser's.
 *
 * @param client none outside of Zendesk's screens
 */
export const findLanguage = async (
  client?: ZafClient,
): Promise<LanguageCode> => {
  const user = client && (await readPath(client, 'currentUser'));
  const locale = readText(user, 'locale');
  return chooseLanguage([...(locale ? [locale] : []), ...navigator.languages]);
};
