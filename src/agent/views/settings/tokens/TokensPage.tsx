import { useState } from 'preact/hooks';
import type { NewToken, Token } from '../../../../protocol/tokens';
import { usePages } from '../../../hooks/use-pages';
import { joinWords } from '../../../logic/join-words';
import { relativeTime } from '../../../logic/relative-time';
import { day, exact } from '../../../logic/times';
import { Empty } from '../../../parts/Empty';
import { FormDialog } from '../../../parts/form/FormDialog';
import { SecretDialog } from '../../../parts/form/SecretDialog';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { describeLimits } from '../people/describe-limits';
import { PageHead } from '../page/PageHead';
import { RowsTable, type Column } from '../shared/RowsTable';
import { NewTokenDialog } from './NewTokenDialog';
import { RenewDialog } from './RenewDialog';
import { TokenEnd } from './TokenEnd';

type Question =
  | { verb: 'make' }
  | { verb: 'renew' | 'revoke'; token: Token }
  | { verb: 'show'; made: NewToken };

/** Shows the tokens of programs: what they may, and until when. */
export function TokensPage() {
  const { api, me, now } = useConsole();
  const pages = usePages(api.tokens.list, []);
  const [question, setQuestion] = useState<Question>();
  const words = t().tokens;
  const close = () => setQuestion(undefined);

  const act = (token: Token, verb: 'renew' | 'revoke') => (
    <button
      type="button"
      class={verb === 'revoke' ? 'danger' : 'plain'}
      aria-label={t().people.of(words[verb], token.name)}
      onClick={() => setQuestion({ verb, token })}
    >
      {words[verb]}
    </button>
  );
  const columns: readonly Column<Token>[] = [
    {
      title: words.name,
      cell: ({ name, prefix }) => (
        <>
          <b>
            <bdi>{name}</bdi>
          </b>{' '}
          {prefix && <code class="muted">{words.begins(prefix)}</code>}
        </>
      ),
    },
    {
      title: words.may,
      cell: ({ role, limits, permissions }) => (
        <>
          {t().shell.person.roles[role]}
          <span class="muted detail">
            {describeLimits(role, limits)}
            {permissions.length > 0 && ` · ${words.contacts}`}
          </span>
        </>
      ),
    },
    {
      title: t().people.sites,
      cell: ({ sites }) =>
        sites === null ? t().people.allSites : <bdi>{joinWords(sites)}</bdi>,
    },
    {
      title: words.madeBy,
      name: 'muted',
      cell: ({ createdBy, createdAt }) => (
        <span title={exact(createdAt)}>
          {words.by(createdBy?.name ?? words.commandLine, day(createdAt, now))}
        </span>
      ),
    },
    {
      title: words.lastUsed,
      name: 'muted',
      cell: ({ lastUsedAt }) =>
        lastUsedAt === null ? (
          words.never
        ) : (
          <time dateTime={lastUsedAt} title={exact(lastUsedAt)}>
            {relativeTime(lastUsedAt, now)}
          </time>
        ),
    },
    {
      title: words.ends,
      cell: ({ expiresAt }) => <TokenEnd end={expiresAt} now={now} />,
    },
    {
      title: t().people.acts,
      isUnseen: true,
      name: 'act',
      // Only owners touch owners' tokens.
      cell: (token) =>
        (token.role !== 'owner' || me.role === 'owner') && (
          <>
            {act(token, 'renew')}
            {act(token, 'revoke')}
          </>
        ),
    },
  ];
  return (
    <>
      <PageHead title={words.title} lead={words.lead}>
        <button
          type="button"
          class="primary"
          onClick={() => setQuestion({ verb: 'make' })}
        >
          {words.make}
        </button>
      </PageHead>
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
      {question?.verb === 'make' && (
        <NewTokenDialog
          onMade={(made) => {
            pages.again();
            setQuestion({ verb: 'show', made });
          }}
          onClose={() =>
            setQuestion((now) => (now?.verb === 'make' ? undefined : now))
          }
        />
      )}
      {question?.verb === 'show' && (
        <SecretDialog
          title={words.shown(question.made.name)}
          lead={words.shownLead}
          secret={question.made.token}
          done={words.kept}
          onClose={close}
        />
      )}
      {question?.verb === 'renew' && (
        <RenewDialog
          token={question.token}
          onRenewed={(token) =>
            pages.change((rows) =>
              rows.map((row) => (row.id === token.id ? token : row)),
            )
          }
          onClose={close}
        />
      )}
      {question?.verb === 'revoke' && (
        <FormDialog
          title={words.ask(question.token.name)}
          lead={words.askLead}
          submit={words.revoke}
          isDanger
          onSubmit={async () => {
            const { revoked } = await api.tokens.revoke(question.token.id);
            pages.change((rows) =>
              rows.filter(({ id }) => !revoked.includes(id)),
            );
          }}
          onClose={close}
        />
      )}
    </>
  );
}
