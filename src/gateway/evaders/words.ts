import { foldConfusables } from '../keys/confusables';
import { visibleText, withoutJoiners } from '../keys/visible-text';

/** Words that everybody may write: fewer than these, and no link. */
const FEW = 5;

/** `https://…`, `www.…`, or a domain as a word of its own. */
const LINK =
  /https?:\/\/|\bwww\.|(?:^|[\s(])[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}(?=$|[\s/)?:,])/iu;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** Returns whether a text says no more than many people may say by chance. */
const isGreeting = (text: string): boolean => {
  if (LINK.test(text)) return false;
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text)) {
    if (isWordLike && (words += 1) === FEW) return false;
  }
  return true;
};

/** Characters of a message that are compared. */
const LONGEST = 2000;

/** What a message says, to be compared with what others say. */
interface Words {
  text: string;
  /** Whether it says no more than many people may say by chance. */
  isGreeting: boolean;
}

/**
 * Reads what a message says: without case, signs and invisible characters, letters
 * that look alike as one. Undefined for a text without letters and digits.
 */
export const readWords = (message: string): Words | undefined => {
  const visible = withoutJoiners(visibleText(message)).slice(0, LONGEST);
  const text = foldConfusables(visible)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
  return text ? { text, isGreeting: isGreeting(visible) } : undefined;
};
