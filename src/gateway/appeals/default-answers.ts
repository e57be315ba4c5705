import type { AppealDetail } from '../../protocol/appeals';
import { APPEAL_TEXTS } from './texts';

/** What people read if whoever decides writes nothing, in every language. */
export const DEFAULT_ANSWERS: AppealDetail['answers'] = Object.fromEntries(
  Object.entries(APPEAL_TEXTS).map(
    ([language, { accepted: lifted, shortened, declined }]) => [
      language,
      { lifted, shortened, declined },
    ],
  ),
);
