import { mayOpenSettings } from '../../logic/settings-rights';
import { SETTINGS_PAGES } from '../../routing/routes';
import { useConsole } from '../shell/console-context';
import { Nowhere } from '../shell/Nowhere';
import { NotAllowed } from './page/NotAllowed';
import { PAGES } from './pages';
import { SettingsNav } from './SettingsNav';

/** Shows the settings that a person may see: their navigation, and one page. */
export function SettingsView() {
  const { route, me } = useConsole();
  const pages = SETTINGS_PAGES.filter(
    (name) => PAGES[name] && mayOpenSettings(me, name),
  );
  const asked = route.view === 'settings' ? route.page : undefined;
  const current = asked ?? pages[0];
  const Page = current && PAGES[current];
  return (
    <div class="settings">
      <SettingsNav pages={pages} current={current} />
      <div class="settings-page" key={current}>
        {!current || !mayOpenSettings(me, current) ? (
          <NotAllowed />
        ) : Page ? (
          <Page />
        ) : (
          <Nowhere />
        )}
      </div>
    </div>
  );
}
