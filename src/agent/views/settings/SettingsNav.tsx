import { useMedia } from '../../hooks/use-media';
import { PATHS, type SettingsPage } from '../../routing/routes';
import { t } from '../../texts/texts';
import { useConsole } from '../shell/console-context';

interface Props {
  /** Those that the person may open. */
  pages: readonly SettingsPage[];
  current: SettingsPage | undefined;
}

/** Shows the links to the pages of the settings; a select where it is narrow. */
export function SettingsNav({ pages, current }: Props) {
  const { go } = useConsole();
  const isNarrow = useMedia('(max-width: 819px)');
  const { title, pages: names } = t().settings;
  if (isNarrow) {
    return (
      <nav class="settings-nav" aria-label={title}>
        <select
          aria-label={title}
          value={current}
          onChange={({ currentTarget }) => {
            const wanted = pages[currentTarget.selectedIndex];
            // Until it is left: the person may rather stay at what is not saved.
            if (current) currentTarget.value = current;
            if (wanted) go(PATHS.settingsPage(wanted));
          }}
        >
          {pages.map((page) => (
            <option key={page} value={page}>
              {names[page]}
            </option>
          ))}
        </select>
      </nav>
    );
  }
  return (
    <nav class="settings-nav" aria-label={title}>
      {pages.map((page) => (
        <a
          key={page}
          href={PATHS.settingsPage(page)}
          aria-current={page === current ? 'page' : undefined}
        >
          {names[page]}
        </a>
      ))}
    </nav>
  );
}
