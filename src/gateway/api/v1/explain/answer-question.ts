import { explainQuery, type Explanation } from '../../../../protocol/explain';
import type { Caller } from '../../../auth/caller';
import { countSearch } from '../../../auth/count-search';
import { canSee } from '../../../auth/policies';
import type { GatewayDeps } from '../../../deps';
import { explain, type ExplainDeps } from '../../../explain/explain';
import { check } from '../../../http/read-body';
import { insertAudit } from '../../../store/changes';
import { readQuestion } from './read-question';

/**
 * Explains why somebody is refused, or is not, to who asks by API or command
 * line; writes that they did, with ids of keys alone.
 *
 * @param asked as `explainQuery` has it
 * @throws ApiError `invalid`, naming the parameter; `rate_limited`
 */
export const answerQuestion = async (
  deps: ExplainDeps & Pick<GatewayDeps, 'geo' | 'now'>,
  caller: Caller,
  asked: Record<string, string>,
): Promise<Explanation> => {
  const { db, now } = deps;
  const query = check(explainQuery, asked);
  const { subject, about, carried } = await readQuestion(deps, caller, query);
  // Who may not see what they ask about asks twenty times an hour.
  await countSearch(deps, caller, query.value);
  const at = now();
  const answer = await explain(
    deps,
    subject,
    { canSee: (ban) => canSee(caller, ban), ...(carried && { carried }) },
    at,
  );
  const keys = answer.bans.flatMap((ban) => ban.keys.map(({ id }) => id));
  await insertAudit(db, {
    ...{ by: caller, at, action: 'explain', subject: about },
    detail: { site: answer.site, keys },
  });
  return answer;
};
