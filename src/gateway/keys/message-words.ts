import { foldConfusables } from './confusables';
import { visibleText, withoutJoiners } from './visible-text';

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * Returns the words of a message as they are compared with others’: without case,
 * punctuation and invisible characters, letters that look alike as one, any number
 * as `#`, and no letter more than twice in a row.
 */
export const readMessageWords = (message: string): string[] => {
  const visible = withoutJoiners(visibleText(message)).toLowerCase();
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(visible)) {
    if (!isWordLike) continue;
    // Numbers first: a 1 looks like an l.
    const plain = segment
      .replace(/[^\p{L}\p{N}\p{M}]/gu, '')
      .replace(/\p{N}+/gu, '#');
    const word = foldConfusables(plain).replace(/(\p{L})\1{2,}/gu, '$1$1');
    if (word) words.push(word);
  }
  return words;
};
