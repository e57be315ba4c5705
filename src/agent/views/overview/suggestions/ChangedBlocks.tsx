import { useState } from 'preact/hooks';
import type { Ban } from '../../../../protocol/bans';
import type { Suggestion } from '../../../../protocol/suggestions';
import { ApiError } from '../../../api/api-error';
import { useQuery } from '../../../hooks/use-query';
import { describeKey } from '../../../logic/describe-key';
import { nameBan } from '../../../logic/describe-ban';
import { moment } from '../../../logic/times';
import { Failure } from '../../../parts/Failure';
import { Skeleton } from '../../../parts/Skeleton';
import { PATHS } from '../../../routing/routes';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { listBanIds, type SuggestionGroup } from './group-suggestions';

/** Blocks that are shown by name. */
const MOST = 12;

/** Shows the blocks that accepting a group changes, and why each. */
export function ChangedBlocks({ group }: { group: SuggestionGroup }) {
  const { api } = useConsole();
  const [bans, setBans] = useState<ReadonlyMap<number, Ban>>();
  const changed = listBanIds(group);
  const shown = changed.slice(0, MOST);
  const covering = group.suggestions.flatMap(
    ({ coveredBy }) => coveredBy ?? [],
  );
  const query = useQuery(
    async (isCurrent) => {
      const ids = [...new Set([...shown, ...covering.slice(0, MOST)])];
      const loaded = await Promise.all(
        ids.map((id) => api.blocked.get(id).catch(nothingIfGone)),
      );
      if (!isCurrent()) return;
      setBans(
        new Map(loaded.flatMap((ban) => (ban ? [[ban.id, ban] as const] : []))),
      );
    },
    [group.id],
  );
  const words = t().overview.suggestions.preview;
  return (
    <section>
      <h3>{words.blocks}</h3>
      {!bans && query.loading && <Skeleton />}
      <Failure error={query.error} onTryAgain={query.again} />
      {bans && (
        <ul class="changed-blocks">
          {shown.map((id) => (
            <ChangedBlock
              key={id}
              id={id}
              bans={bans}
              suggestion={group.suggestions.find((one) =>
                one.bans.includes(id),
              )}
            />
          ))}
          {changed.length > shown.length && (
            <li class="muted">{words.more(changed.length - shown.length)}</li>
          )}
        </ul>
      )}
    </section>
  );
}

const nothingIfGone = (error: unknown): undefined => {
  if (error instanceof ApiError && error.code === 'not_found') return undefined;
  throw error;
};

interface Props {
  id: number;
  bans: ReadonlyMap<number, Ban>;
  suggestion: Suggestion | undefined;
}

function ChangedBlock({ id, bans, suggestion }: Props) {
  const { now } = useConsole();
  const words = t().overview.suggestions;
  const ban = bans.get(id);
  const nameOf = (one: number) => {
    const found = bans.get(one);
    return found ? nameBan(found) : words.preview.gone(one);
  };
  const { coveredBy, keys = [], lastHitAt, kind } = suggestion ?? {};
  return (
    <li>
      <a href={PATHS.ban(ban?.reference ?? String(id))}>
        <bdi>{nameOf(id)}</bdi>
      </a>
      {coveredBy !== undefined && (
        <p class="muted">
          <bdi>{words.preview.over(nameOf(id), nameOf(coveredBy))}</bdi>
        </p>
      )}
      {keys.map(({ id: key, kind: ofKind, value, why }) => (
        <p key={key} class="muted">
          <bdi>{describeKey({ kind: ofKind, value, typed: value })}</bdi>:{' '}
          {words.why[why]}
        </p>
      ))}
      {kind === 'stale' && (
        <p class="muted">
          {lastHitAt
            ? words.preview.lastHit(moment(lastHitAt, now))
            : words.preview.neverHit}
        </p>
      )}
    </li>
  );
}
