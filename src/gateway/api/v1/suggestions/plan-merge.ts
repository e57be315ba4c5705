import type { AcceptSuggestion } from '../../../../protocol/suggestions';
import type { BanDraft } from '../../../bans/draft';
import { ApiError } from '../../../lib/errors/api-error';
import { isoTime } from '../../../lib/iso-time';
import { findSuggestion } from '../../../suggestions/find-suggestion';
import type { NeverDeps } from '../../../suggestions/explain-never';
import type { SuggestionName } from '../../../suggestions/suggestion';
import { planBan } from '../bans/plan-ban';

/** Returns an error that names the suggestion, unless it is about the request. */
const ofSuggestion = (error: unknown, request: AcceptSuggestion): unknown => {
  if (!(error instanceof ApiError)) return error;
  const { code, message, field = 'id' } = error;
  return field in request ? error : new ApiError(code, message, 'id');
};

/**
 * Plans the ban that a merge makes, as if somebody asked for it by itself;
 * undefined for what is no merge, or is suggested no more.
 *
 * @throws ApiError as `planBan` does; `invalid`, naming a field that only a merge
 * has
 */
export const planMerge = async (
  deps: Parameters<typeof planBan>[0] & NeverDeps,
  name: SuggestionName,
  request: AcceptSuggestion,
  asked: Parameters<typeof planBan>[2],
): Promise<BanDraft | undefined> => {
  const [field] = Object.keys(request);
  if (name.kind !== 'merge' && field !== undefined) {
    const why = `${field}: only a merge takes it. Nothing was changed.`;
    throw new ApiError('invalid', why, field);
  }
  const found = await findSuggestion(deps, name, asked.at);
  if (found?.kind !== 'merge') return undefined;
  const { network, effect, until, reason, bans } = found;
  const hasEnd = request.until !== undefined || request.for !== undefined;
  const wanted = {
    keys: [{ kind: 'ip' as const, value: network }],
    sites: bans[0]?.sites ?? [],
    ...{ effect, reason },
    ...(!hasEnd && { until: until === null ? null : isoTime(until) }),
    ...request,
  };
  try {
    const { draft } = await planBan(deps, wanted, asked);
    const keys = draft.keys.map((key) => ({ ...key, field: 'id' }));
    return { ...draft, keys };
  } catch (error) {
    throw ofSuggestion(error, request);
  }
};
