import { useState } from 'preact/hooks';
import type { RenewedLink, User } from '../../../../protocol/users';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { usePages } from '../../../hooks/use-pages';
import { joinWords } from '../../../logic/join-words';
import { Failure } from '../../../parts/Failure';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { PageHead } from '../page/PageHead';
import { RowsTable, type Column } from '../shared/RowsTable';
import { describeLimits } from './describe-limits';
import { LastSeen } from './LastSeen';
import { LinkDialog } from './LinkDialog';
import { PersonActs, type PersonQuestion } from './PersonActs';
import { PersonName } from './PersonName';
import { PersonQuestions } from './PersonQuestions';
import { RequireFactor } from './RequireFactor';
import { RoleTable } from './RoleTable';

/** Shows who may sign in, on which sites, and what they may do without asking. */
export function PeoplePage() {
  const { api, me, now } = useConsole();
  const pages = usePages(api.people.list, []);
  const action = useAsyncAction();
  const [question, setQuestion] = useState<PersonQuestion>();
  const [made, setMade] = useState<{ user: User; link: RenewedLink }>();
  const words = t().people;

  const put = (user: User) =>
    pages.change((rows) =>
      rows.map((row) => (row.id === user.id ? user : row)),
    );
  const newLink = async (user: User) =>
    setMade({ user, link: await api.people.renewLink(user.id) });
  const activate = async (user: User) =>
    put(await api.people.change(user.id, { active: true }));

  const columns: readonly Column<User>[] = [
    {
      title: words.name,
      cell: (user) => <PersonName user={user} isSelf={user.id === me.id} />,
    },
    { title: words.role, cell: ({ role }) => t().shell.person.roles[role] },
    {
      title: words.sites,
      cell: ({ sites }) =>
        sites === null ? words.allSites : <bdi>{joinWords(sites)}</bdi>,
    },
    {
      title: words.may.title,
      name: 'muted',
      cell: ({ role, limits }) => describeLimits(role, limits),
    },
    {
      title: words.secondFactor.title,
      cell: ({ active, invited, secondFactor }) =>
        active &&
        !invited && (
          <span class={secondFactor ? 'lamp on' : 'soon'}>
            {secondFactor && <i aria-hidden="true" />}
            {secondFactor ? words.secondFactor.on : words.secondFactor.off}
          </span>
        ),
    },
    {
      title: words.seen.title,
      cell: (user) => <LastSeen user={user} now={now} />,
    },
    {
      title: words.acts,
      isUnseen: true,
      name: 'act',
      cell: (user) => (
        <PersonActs
          user={user}
          onAsk={(verb) => setQuestion({ verb, user })}
          onActivate={() => void action.run(() => activate(user))}
          onLink={() => void action.run(() => newLink(user))}
        />
      ),
    },
  ];
  const without = (pages.rows ?? []).filter(
    ({ active, secondFactor }) => active && !secondFactor,
  ).length;
  return (
    <>
      <PageHead title={words.title} lead={words.lead}>
        <button
          type="button"
          class="primary"
          onClick={() => setQuestion({ verb: 'invite' })}
        >
          {words.invite}
        </button>
      </PageHead>
      <Failure error={action.error} />
      <RowsTable
        label={words.title}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        classOf={({ active }) => (active ? undefined : 'off')}
        empty={null}
      />
      <RequireFactor without={without} />
      <RoleTable />
      {question && (
        <PersonQuestions
          question={question}
          onChanged={put}
          onInvited={(user) => {
            pages.change((rows) => [...rows, user]);
            setMade({ user, link: user });
          }}
          onRemoved={(id) =>
            pages.change((rows) => rows.filter((row) => row.id !== id))
          }
          onClose={() => setQuestion(undefined)}
        />
      )}
      {made && (
        <LinkDialog
          name={made.user.name}
          email={made.user.email}
          made={made.link}
          now={now}
          onClose={() => setMade(undefined)}
        />
      )}
    </>
  );
}
