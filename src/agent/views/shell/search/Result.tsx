import { nameFoundBan } from '../../../logic/name-found-ban';
import { pagePath } from '../../../logic/page-path';
import type { SearchResult } from '../../../logic/search-results';
import { showHidden } from '../../../logic/visible-text';
import { VisitorName } from '../../../parts/VisitorName';
import { t } from '../../../texts/texts';
import { useConsole } from '../console-context';

/** Shows one thing that was found: who it is, and by what one tells. */
export function Result({ result, q }: { result: SearchResult; q: string }) {
  const { sites } = useConsole();
  const words = t().searching;
  if (result.is === 'all') return <span class="all">{words.all(q)}</span>;
  if (result.is === 'ban') {
    const { ban } = result;
    const { title, more } = nameFoundBan(ban);
    const state = words.banStates[ban.state];
    return (
      <>
        <p>
          <bdi>{showHidden(title)}</bdi>{' '}
          {state && <span class="tag over">{state}</span>}
          <code>{ban.reference}</code>
        </p>
        <p class="muted" dir="auto">
          {[more, ban.reason].filter(Boolean).map(showHidden).join(' · ')}
        </p>
      </>
    );
  }
  const { session } = result;
  const { claims, proven, address, page, site, code } = session;
  const state = words.states[session.ban ? 'blocked' : session.state];
  const facts = [
    proven?.email ?? claims.email,
    proven?.phone ?? claims.phone,
    address,
    pagePath(page),
    sites.length > 1 && site,
  ];
  return (
    <>
      <p>
        <VisitorName session={session} />{' '}
        {state && <span class="tag over">{state}</span>}
        <code>{code}</code>
      </p>
      <p class="muted" dir="auto">
        {facts
          .filter((fact): fact is string => Boolean(fact))
          .map(showHidden)
          .join(' · ')}
      </p>
    </>
  );
}
