import type { Explanation } from '../../protocol/explain';
import type { Answer } from '../../protocol/answer';
import type { Db } from '../store/db';
import { hasLiveChat } from '../store/earlier-chats';
import { findShield } from '../store/shields';
import type { SiteRow } from '../store/schema/schema';
import { findClosure, withClosure } from '../verdict/find-closure';
import type { KeySet } from '../verdict/key-set';
import type { Subject } from '../verdict/subject';

const SENTENCES = {
  known:
    'The shield is up: only visitors known before it, and signed-in ones, start chats.',
  'signed-in': 'The shield is up: only signed-in visitors start chats.',
  nobody: 'The shield is up: nobody starts a chat.',
} as const;

/** Somebody whom no ban refuses. */
interface Admitted {
  subject: Subject;
  keySet: KeySet;
  answer: Answer;
}

/**
 * Explains why a site takes no chat of somebody whom no ban refuses, and returns
 * what they would be told; undefined if it takes one, or theirs goes on.
 */
export const explainClosure = async (
  db: Db,
  site: SiteRow,
  { subject, keySet, answer }: Admitted,
  now: number,
): Promise<
  { answer: Answer; closed: NonNullable<Explanation['closed']> } | undefined
> => {
  const visitors = subject.proven.flatMap(({ kind, value }) =>
    kind === 'visitor' ? value : [],
  );
  const shield = await findShield(db, site.id);
  const siteNow = { site, ...(shield && { shield }) };
  const closure = await findClosure(db, siteNow, { keySet, visitors }, now);
  if (!closure || (await hasLiveChat(db, visitors, site.id))) return undefined;
  const admits = closure.shield?.admits ?? 'signed-in';
  return {
    answer: withClosure(answer, closure, siteNow, now),
    closed: {
      ...{ by: closure.shield ? 'shield' : 'site', admits },
      why: closure.shield
        ? SENTENCES[admits]
        : 'On this site only signed-in visitors chat.',
    },
  };
};
