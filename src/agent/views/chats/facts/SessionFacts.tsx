import type { Session } from '../../../../protocol/sessions';
import { pagePath } from '../../../logic/page-path';
import { clock, isSameDay } from '../../../logic/times';
import { widgetName } from '../../../logic/widget-name';
import { CodeCopy } from '../../../parts/CodeCopy';
import { Fact, FactList } from '../../../parts/FactList';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

/** Shows a visitor's chats of today, and this one's page and code. */
export function SessionFacts({ session }: { session: Session }) {
  const { chats, now } = useConsole();
  const { code, page, site, widget, unchecked } = session;
  const texts = t().chats.facts;
  const starts = [...chats.sessions.values()]
    .filter(({ visitor }) => visitor === session.visitor)
    .map(({ startedAt }) => startedAt)
    .filter((at) => isSameDay(Date.parse(at), now))
    .sort();
  return (
    <>
      <FactList title={texts.today}>
        <Fact name={texts.chats}>
          {starts.length}{' '}
          <span class="muted">{starts.map(clock).join(', ')}</span>
        </Fact>
        {!unchecked && (
          <Fact name={texts.page}>
            <bdi title={page}>{pagePath(page)}</bdi>
          </Fact>
        )}
        <Fact name={texts.site}>{site}</Fact>
        <Fact name={texts.widget}>{widgetName(widget)}</Fact>
      </FactList>
      {!unchecked && (
        <FactList title={texts.session}>
          <CodeCopy text={code} label={texts.copyCode(code)} />
        </FactList>
      )}
    </>
  );
}
