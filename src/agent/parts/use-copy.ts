import { useState } from 'preact/hooks';
import { t } from '../texts/texts';

/** Copies texts, and knows how the last one went. */
export interface Copying {
  copy: (text: string) => void;
  /** What came of it, in words; empty before. */
  outcome: string;
  /** Forgets what came of it. */
  reset: () => void;
}

/** Returns how a part copies texts into the clipboard. */
export const useCopy = (): Copying => {
  const [outcome, setOutcome] = useState<'copied' | 'selectByHand'>();
  return {
    copy(text) {
      // Browsers have a clipboard only over HTTPS and on localhost, and may ask.
      const written = navigator.clipboard?.writeText(text) ?? Promise.reject();
      written.then(
        () => setOutcome('copied'),
        () => setOutcome('selectByHand'),
      );
    },
    outcome: outcome ? t().common[outcome] : '',
    reset: () => setOutcome(undefined),
  };
};
