import type { Answer } from '../../protocol/answer';
import type { Secrets } from '../lib/secrets';
import { findLastAppeal } from '../store/appeals';
import type { Db } from '../store/db';
import type { ActiveKey } from '../store/find-keys';
import type { SiteRow } from '../store/schema/schema';
import {
  randomAppealPerson,
  toAppealPath,
  toAppealPerson,
} from './appeal-link';
import type { KeySet } from './key-set';
import { readTexts } from './read-texts';

/**
 * Returns where a refused person appeals, on sites that take appeals, and what
 * they read: once they have been answered, the answer below the text of the ban,
 * or else of the site.
 */
export const describeAppeal = async (
  { db, secrets }: { db: Db; secrets: Secrets },
  { id: site, appeals, texts }: SiteRow,
  { person: key }: Pick<KeySet, 'person'>,
  { ban, reference, text }: Pick<ActiveKey, 'ban' | 'reference' | 'text'>,
): Promise<Pick<Answer, 'appeal' | 'text'>> => {
  if (appeals !== 1) return {};
  const person = key ? toAppealPerson(secrets, key) : randomAppealPerson();
  const last = key && (await findLastAppeal(db, ban, person));
  const own = text || (last && readTexts(texts)[last.language]);
  return {
    appeal: toAppealPath(secrets, { reference, site, person }),
    ...(last?.answer && {
      text: [own, last.answer].filter(Boolean).join('\n\n'),
    }),
  };
};
