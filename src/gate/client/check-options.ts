import { gate } from './gate';

/** What is usual, in one line: all else is looked at more closely. */
const USUAL =
  /^(admit|hold|refuse)? (hide|notice|chat-only)? [\d.]* [\d.]* (?!.*(when[-ru]|max[-s]))/;

/**
 * Says in the console what is wrong with the page's settings. The sentences are
 * loaded only if something is.
 */
export const checkOptions = async (): Promise<void> => {
  const { options, isNamed } = gate.now();
  const { whenUnknown, whenRefused, patience, maxStale, load } = options;
  const isUsual = USUAL.test(
    [
      ...[whenUnknown, whenRefused, patience, maxStale],
      Object.keys(options).join(),
    ].join(' '),
  );
  if (
    isUsual &&
    (isNamed || (!load && /^(auto)?$/.test(`${options.widget ?? ''}`)))
  ) {
    return;
  }
  const { explain } = await gate.loadBundle('setup', '');
  explain(options, isNamed);
};
