import { useState } from 'preact/hooks';
import type { SignInEntry } from '../../../../protocol/users';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { useQuery } from '../../../hooks/use-query';
import { relativeTime } from '../../../logic/relative-time';
import { exact, moment } from '../../../logic/times';
import { Failure } from '../../../parts/Failure';
import { Skeleton } from '../../../parts/Skeleton';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { Panel } from '../page/Panel';

interface Props {
  /** Changes when they are to be asked for anew. */
  version: number;
}

/** Shows where one is signed in, and signs out elsewhere. */
export function SignInsPanel({ version }: Props) {
  const { api, now } = useConsole();
  const [signIns, setSignIns] = useState<readonly SignInEntry[]>();
  const action = useAsyncAction();
  const query = useQuery(
    async (isCurrent) => {
      const { data } = await api.account.signIns();
      if (isCurrent()) setSignIns(data);
    },
    [version],
  );
  const end = (id: number) =>
    action.run(async () => {
      await api.account.endSignIn(id);
      setSignIns((all) => all?.filter((one) => one.id !== id));
    });
  const endOthers = () =>
    action.run(async () => {
      await api.account.endOtherSignIns();
      setSignIns((all) => all?.filter(({ current }) => current));
    });
  const words = t().account.signIns;
  return (
    <Panel
      title={words.title}
      acts={
        (signIns?.length ?? 0) > 1 && (
          <button
            type="button"
            class="plain"
            aria-busy={action.pending}
            onClick={() => void endOthers()}
          >
            {words.endOthers}
          </button>
        )
      }
    >
      {!signIns && query.loading && <Skeleton />}
      <Failure error={query.error} onTryAgain={query.again} />
      <Failure error={action.error} />
      <ul class="rows">
        {signIns?.map(({ id, createdAt, lastUsedAt, current }) => (
          <li key={id}>
            <span class="grows" title={exact(createdAt)}>
              {words.since(moment(createdAt, now))}{' '}
              <span class="muted">
                {current
                  ? words.here
                  : lastUsedAt && words.used(relativeTime(lastUsedAt, now))}
              </span>
            </span>
            {!current && (
              <button
                type="button"
                class="plain"
                aria-label={words.endOf(moment(createdAt, now))}
                onClick={() => void end(id)}
              >
                {words.end}
              </button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
