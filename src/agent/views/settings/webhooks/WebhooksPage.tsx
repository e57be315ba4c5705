import { useState } from 'preact/hooks';
import type { Webhook } from '../../../../protocol/webhooks';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { usePages } from '../../../hooks/use-pages';
import { Empty } from '../../../parts/Empty';
import { Failure } from '../../../parts/Failure';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { PageHead } from '../page/PageHead';
import { RowsTable, type Column } from '../shared/RowsTable';
import { describeEvents } from './describe-events';
import { LastAnswer } from './LastAnswer';
import { WebhookQuestions, type WebhookQuestion } from './WebhookQuestions';

/** Shows who is told of what happens, and whether that gets through. */
export function WebhooksPage() {
  const { api } = useConsole();
  const pages = usePages(api.webhooks.list, []);
  const action = useAsyncAction();
  const [question, setQuestion] = useState<WebhookQuestion>();
  const [sent, setSent] = useState<ReadonlyMap<number, number>>(new Map());
  const words = t().webhooks;

  const put = (webhook: Webhook) =>
    pages.change((rows) =>
      rows.some(({ id }) => id === webhook.id)
        ? rows.map((row) => (row.id === webhook.id ? webhook : row))
        : [webhook, ...rows],
    );
  const test = ({ id }: Webhook) =>
    action.run(async () => {
      const delivery = await api.webhooks.test(id);
      setSent((before) => new Map(before).set(id, delivery.id));
    });
  const enable = ({ id, enabled }: Webhook) =>
    action.run(async () =>
      put(await api.webhooks.change(id, { enabled: !enabled })),
    );
  const act = (webhook: Webhook, verb: string, onClick: () => void) => (
    <button
      type="button"
      class="plain"
      aria-label={t().people.of(verb, webhook.description || webhook.url)}
      onClick={onClick}
    >
      {verb}
    </button>
  );
  const columns: readonly Column<Webhook>[] = [
    {
      title: words.receiver,
      cell: ({ description, url }) => (
        <>
          {description && (
            <b>
              <bdi>{description}</bdi>
            </b>
          )}{' '}
          <code class="url detail">{url}</code>
        </>
      ),
    },
    {
      title: words.events,
      name: 'muted events',
      cell: ({ events }) => describeEvents(events),
    },
    {
      title: words.last,
      cell: (webhook) => (
        <LastAnswer webhook={webhook} sent={sent.get(webhook.id) ?? 0} />
      ),
    },
    {
      title: t().people.acts,
      isUnseen: true,
      name: 'act wraps',
      cell: (webhook) => {
        const ask = (verb: 'change' | 'secret' | 'remove' | 'deliveries') =>
          setQuestion({ verb, webhook });
        return (
          <>
            {webhook.enabled &&
              act(webhook, words.test, () => void test(webhook))}
            {act(webhook, words.sent, () => ask('deliveries'))}
            {act(webhook, t().people.edit, () => ask('change'))}
            {act(
              webhook,
              webhook.enabled ? words.pause : words.resume,
              () => void enable(webhook),
            )}
            {act(webhook, words.renewSecret, () => ask('secret'))}
            {act(webhook, t().people.remove, () => ask('remove'))}
          </>
        );
      },
    },
  ];
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
      <Failure error={action.error} />
      <RowsTable
        label={words.title}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        empty={
          <Empty title={words.empty.title}>
            <p>{words.empty.lead}</p>
          </Empty>
        }
      />
      {question && (
        <WebhookQuestions
          key={question.verb}
          question={question}
          onSaved={put}
          onMade={(made) => {
            pages.again();
            setQuestion({ verb: 'show', made });
          }}
          onRemoved={(id) =>
            pages.change((rows) => rows.filter((row) => row.id !== id))
          }
          onClose={() =>
            setQuestion((shown) => (shown === question ? undefined : shown))
          }
        />
      )}
    </>
  );
}
