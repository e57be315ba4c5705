import { mayOpenView } from '../../logic/may-open-view';
import type { MainView } from '../../routing/routes';
import { PATHS } from '../../routing/routes';
import { Count } from '../../parts/Count';
import { t } from '../../texts/texts';
import { useConsole } from './console-context';

const VIEWS: readonly MainView[] = [
  ...(['chats', 'blocked', 'appeals', 'overview', 'settings'] as const),
];

interface Props {
  /** Chats that wait for an answer. */
  waiting: number;
  /** Appeals that nobody has answered. */
  appeals: number;
}

/** Shows the links to the views one may open; which one is shown has a bar. */
export function Navigation({ waiting, appeals }: Props) {
  const { route, me } = useConsole();
  const { main, views, shortViews } = t().shell;
  return (
    <nav class="views" aria-label={main}>
      {VIEWS.filter((name) => mayOpenView(me, name)).map((name) => (
        <a
          key={name}
          href={PATHS[name]}
          aria-current={name === route.view ? 'page' : undefined}
        >
          <span class="long">{views[name]}</span>
          <span class="short" aria-hidden="true">
            {shortViews[name]}
          </span>
          {name === 'chats' && (
            <Count value={waiting} label={t().shell.waiting(waiting)} strong />
          )}
          {name === 'appeals' && (
            <Count value={appeals} label={t().shell.openAppeals(appeals)} />
          )}
        </a>
      ))}
    </nav>
  );
}
