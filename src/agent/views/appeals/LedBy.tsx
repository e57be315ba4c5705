import type { SessionDetail } from '../../../protocol/sessions';
import { day } from '../../logic/times';
import { showHidden } from '../../logic/visible-text';
import { Fact, FactList } from '../../parts/FactList';
import { PATHS } from '../../routing/routes';
import { t } from '../../texts/texts';
import { useConsole } from '../shell/console-context';

/** Shows the chat that led to a block: proven first, then only said. */
export function LedBy({ session }: { session: SessionDetail }) {
  const { now } = useConsole();
  const { code, proven, claims, priorBans } = session;
  const words = t().appeals.facts;
  const names = {
    name: words.name,
    email: words.email,
    phone: words.phone,
  } as const;
  const fields = ['name', 'email', 'phone'] as const;
  return (
    <FactList title={words.who}>
      <p>
        <span class={proven ? 'tag is-proven' : 'tag quiet'}>
          {proven ? words.proven : words.notProven}
        </span>
      </p>
      {fields.map(
        (field) =>
          proven?.[field] && (
            <Fact key={field} name={names[field]}>
              <bdi>{showHidden(proven[field])}</bdi>
            </Fact>
          ),
      )}
      {fields.map(
        (field) =>
          claims[field] &&
          claims[field] !== proven?.[field] && (
            <Fact key={field} name={names[field]}>
              <bdi class="said">{words.said(showHidden(claims[field]))}</bdi>
            </Fact>
          ),
      )}
      <Fact name={words.chat}>
        <a href={PATHS.chat(code)}>{code}</a>
      </Fact>
      <Fact name={words.chats}>
        {priorBans.length
          ? priorBans.map(({ createdAt }) => day(createdAt, now)).join(', ')
          : words.noneBefore}
      </Fact>
    </FactList>
  );
}
