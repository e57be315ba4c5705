import type { Caller } from '../../../auth/caller';
import { canSee } from '../../../auth/policies';
import { listBansById } from '../../../store/bans';
import type { Db } from '../../../store/db';
import { suggestionNotFound } from '../../../suggestions/accept-suggestion';
import {
  parseSuggestionId,
  type SuggestionName,
} from '../../../suggestions/suggestion';
import { requireOwnBans } from '../../shared/require-own-bans';

/**
 * Reads the id of a suggestion about a ban that a caller may change. One of others’
 * sites is not found either.
 *
 * @throws ApiError `not_found`; `forbidden` for a ban that holds elsewhere, too
 */
export const findPermittedName = async (
  { db }: { db: Db },
  caller: Caller,
  id: string,
): Promise<SuggestionName> => {
  const name = parseSuggestionId(id);
  const [ban] = name ? await listBansById(db, [name.ban]) : [];
  if (!name || !ban || !canSee(caller, ban)) throw suggestionNotFound(id);
  await requireOwnBans(db, caller, ban, 'id');
  return name;
};
