import { useEffect, useState } from 'preact/hooks';
import type { SharedList } from '../../../../protocol/lists';
import { usePages } from '../../../hooks/use-pages';
import { Empty } from '../../../parts/Empty';
import { Failure } from '../../../parts/Failure';
import { FormDialog } from '../../../parts/form/FormDialog';
import { Skeleton } from '../../../parts/Skeleton';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { PageHead } from '../page/PageHead';
import { ListDialog } from './ListDialog';
import { ListPanel } from './ListPanel';

type Question =
  { verb: 'add' } | { verb: 'change' | 'remove'; list: SharedList };

/** How often a list that is being read is asked for. */
const POLL_MS = 2_000;

/** Shows lists that others publish, whose entries are blocked here. */
export function ListsPage() {
  const { api, me } = useConsole();
  const pages = usePages(api.lists.list, []);
  const [question, setQuestion] = useState<Question>();
  const words = t().lists;
  const close = () => setQuestion(undefined);
  const put = (list: SharedList) =>
    pages.change((rows) =>
      rows.map((row) => (row.id === list.id ? list : row)),
    );

  const isReading = pages.rows?.some(({ state }) => state === 'reading');
  useEffect(() => {
    if (!isReading || pages.loading) return;
    const timer = setTimeout(pages.again, POLL_MS);
    return () => clearTimeout(timer);
  }, [isReading, pages.loading]);

  const mayChange = ({ sites }: SharedList) =>
    me.sites === null ||
    (sites.length > 0 && sites.every((site) => me.sites?.includes(site)));
  return (
    <>
      <PageHead title={words.title} lead={words.lead}>
        <button
          type="button"
          class="primary"
          onClick={() => setQuestion({ verb: 'add' })}
        >
          {words.add}
        </button>
      </PageHead>
      {!pages.rows && pages.loading && <Skeleton />}
      <Failure error={pages.error} onTryAgain={pages.again} />
      {pages.rows?.length === 0 && (
        <Empty title={words.empty.title}>
          <p>{words.empty.lead}</p>
        </Empty>
      )}
      <div class="panels">
        {pages.rows?.map((list) => (
          <ListPanel
            key={list.id}
            list={list}
            mayChange={mayChange(list)}
            onChange={put}
            onAsk={(verb) => setQuestion({ verb, list })}
          />
        ))}
      </div>
      {pages.isMore && (
        <button type="button" class="more-rows" onClick={pages.more}>
          {t().common.more}
        </button>
      )}
      {question?.verb === 'add' && (
        <ListDialog
          onSave={async (draft) => {
            const list = await api.lists.add(draft);
            pages.change((rows) => [list, ...rows]);
          }}
          onClose={close}
        />
      )}
      {question?.verb === 'change' && (
        <ListDialog
          list={question.list}
          onSave={async (draft) =>
            put(await api.lists.change(question.list.id, draft))
          }
          onClose={close}
        />
      )}
      {question?.verb === 'remove' && (
        <FormDialog
          title={words.ask(question.list.name)}
          lead={words.askLead}
          submit={t().people.remove}
          isDanger
          onSubmit={async () => {
            await api.lists.remove(question.list.id);
            pages.change((rows) =>
              rows.filter(({ id }) => id !== question.list.id),
            );
          }}
          onClose={close}
        />
      )}
    </>
  );
}
