import type { Explanation } from '../../../../protocol/explain';
import { nameKey } from '../../../logic/describe-ban';
import { joinWords } from '../../../logic/join-words';
import { moment } from '../../../logic/times';
import { PATHS } from '../../../routing/routes';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

interface Props {
  answer: Explanation;
}

/** What a rule said, for its mark in the list of rules. */
type Say = 'no' | 'admits' | 'refuses' | 'watches';

interface Rule {
  id: string;
  title: preact.ComponentChildren;
  text: string;
  says: Say;
  decides: boolean;
}

const REFUSING = ['decides', 'refuses'];
const SPARING = ['never-ban', 'spared'];

/** Lists the rules in the order in which they are applied. */
const listRules = (answer: Explanation, now: number): Rule[] => {
  const { neverBan, bans, closed, observes } = answer;
  const words = t().blocked.test.rules;
  return [
    {
      ...{ id: 'never-ban', title: words.neverBan },
      text: neverBan.entries.length
        ? words.neverBanHas(joinWords(neverBan.entries))
        : words.neverBanNone,
      says: neverBan.exempt ? 'admits' : 'no',
      decides: neverBan.exempt,
    },
    ...bans.map((ban): Rule => {
      const { outcome } = ban;
      const until = ban.until ? moment(ban.until, now) : t().common.forGood;
      return {
        id: `ban ${ban.ban}`,
        title: (
          <a href={PATHS.ban(ban.reference)}>
            {words.block(
              ban.reference,
              joinWords(
                ban.keys.map((key) => nameKey({ ...key, typed: key.value })),
              ),
            )}
          </a>
        ),
        text: `${ban.why} ${words.until(until)}`,
        says: REFUSING.includes(outcome)
          ? 'refuses'
          : SPARING.includes(outcome)
            ? 'admits'
            : outcome === 'watch'
              ? 'watches'
              : 'no',
        decides: outcome === 'decides',
      };
    }),
    ...(closed
      ? [
          {
            ...{ id: 'closed', title: words.closed[closed.by] },
            text: closed.why,
            ...({ says: 'refuses', decides: true } as const),
          },
        ]
      : []),
    ...(observes
      ? [
          {
            ...{ id: 'observes', title: words.observes },
            text: words.observesText,
            ...({ says: 'admits', decides: true } as const),
          },
        ]
      : []),
  ];
};

/** Shows whether somebody is refused on a site, and what each rule said. */
export function Verdict({ answer }: Props) {
  const { now } = useConsole();
  const { verdict, site, until, keys, older } = answer;
  const isRefused = verdict === 'refused' || answer.closed !== undefined;
  const words = t().blocked.test;
  // Not the dozens of networks around an address.
  const asked = keys
    .filter(({ kind, value }) => kind !== 'ip' || !value.includes('/'))
    .map((key) => nameKey({ ...key, typed: key.value }));
  return (
    <section class="card verdict">
      <h2 class={isRefused ? 'refused-mark' : 'admitted-mark'}>
        {isRefused ? words.refused(site) : words.admitted(site)}
      </h2>
      <p class="muted">
        {isRefused && until && words.rules.until(moment(until, now))}{' '}
        {words.lookedUp(joinWords(asked))}
      </p>
      <h3 class="muted">{words.order}</h3>
      <ol>
        {listRules(answer, now).map(({ id, title, text, says, decides }) => (
          <li key={id} class={says}>
            <span class="says muted">
              {decides ? words.decides(words.says[says]) : words.says[says]}
            </span>
            <p>
              <b>{title}</b>
            </p>
            <p class="muted" dir="auto">
              {text}
            </p>
          </li>
        ))}
      </ol>
      {older && <p class="warns">{older.why}</p>}
    </section>
  );
}
