import { mayApprove } from '../../logic/may-approve';
import { Empty } from '../../parts/Empty';
import { Failure } from '../../parts/Failure';
import { Skeleton } from '../../parts/Skeleton';
import { t } from '../../texts/texts';
import { useConsole } from '../shell/console-context';
import { Forbidden } from '../shell/Forbidden';
import { AppealList } from './AppealList';
import { NamedAppeal } from './NamedAppeal';
import { useAppeals } from './use-appeals';

/** Shows the appeals to who may decide on them. */
export function Appeals() {
  const { me } = useConsole();
  return mayApprove(me) ? <AppealsOfMySites /> : <Forbidden />;
}

function AppealsOfMySites() {
  const { route } = useConsole();
  const name = route.view === 'appeals' ? route.appeal : undefined;
  const list = useAppeals();
  const { query, appeals, counts } = list;
  const words = t().appeals;
  return (
    <div class={name === undefined ? 'appeals' : 'appeals with-one'}>
      <h1 class="unseen">{words.title}</h1>
      <section class="appeal-lists">
        <AppealList list={list} selected={name} />
        {!counts && query.loading && <Skeleton />}
        <Failure error={query.error} onTryAgain={query.again} />
        {counts && !appeals.length && (
          <p class="empty">
            {list.state === 'open' ? words.none : words.noneAnswered}
          </p>
        )}
      </section>
      {name !== undefined ? (
        <NamedAppeal
          key={name}
          name={name}
          next={appeals.find(({ state }) => state === 'open')}
          onDecided={list.reload}
        />
      ) : counts && !counts.open && list.state === 'open' ? (
        <Empty title={words.none}>
          <p>{words.noneHint}</p>
        </Empty>
      ) : (
        <Empty title={words.choose} />
      )}
    </div>
  );
}
