import { gate } from './gate';
import { withinPatience } from './within-patience';

/** What is usual, in one line: all else is looked at more closely. */
const USUAL =
  /^(admit|hold|refuse)? (hide|notice|chat-only)? (always|after-chat)? [\d.]* [\d.]* (?!.*(when[-ru]|max[-s]))/;

let checking: Promise<string | undefined>;

const check = async () => {
  const { options, isNamed } = gate.now();
  const { whenUnknown, whenRefused, storage, patience, maxStale, load } =
    options;
  const isUsual = USUAL.test(
    [
      ...[whenUnknown, whenRefused, storage, patience, maxStale],
      Object.keys(options).join(),
    ].join(' '),
  );
  if (
    isUsual &&
    (isNamed || (!load && /^(auto)?$/.test(`${options.widget ?? ''}`)))
  ) {
    return undefined;
  }
  const { explain } = await gate.loadBundle('setup', '');
  return explain(options, isNamed)?.join();
};

/**
 * Says in the console, once, what is wrong with the page's settings. Returns
 * their names, with commas; undefined if nothing is, or cannot be said soon. The
 * sentences are loaded only if something is.
 */
export const checkOptions = (): Promise<string | undefined> =>
  (checking ??= withinPatience(check));
