import { letterOf } from './letter-of';

/** Where keys are letters, and nothing else. */
const FIELDS =
  'input:not([type=checkbox], [type=radio]), textarea, select, dialog';
/** The one field in which letters act beside Alt. */
const REPLY_BOX = '.reply textarea';

/**
 * Returns the key of an event that is to do something, in lower case: outside of
 * fields the key alone, in the reply box beside Alt. Undefined for all others.
 */
export const readHotkey = (event: KeyboardEvent): string | undefined => {
  const { code, altKey, ctrlKey, metaKey, repeat } = event;
  if (event.defaultPrevented || repeat || ctrlKey || metaKey) return undefined;
  // Outside of the shadow root, `target` is only its host.
  const [target] = event.composedPath();
  const field = target instanceof Element && target.closest(FIELDS);
  if (!field) return altKey ? undefined : letterOf(event);
  if (!altKey || !field.matches(REPLY_BOX)) return undefined;
  // On a Mac, Alt makes other characters of letters.
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? [];
  return letter?.toLowerCase() ?? letterOf(event);
};
