import { useState } from 'preact/hooks';
import { t } from '../../texts/texts';
import { useConsole } from './console-context';

/** Shows what tells a person that somebody waits, and whether keys do something. */
export function AlertChoices() {
  const { preferences, prefer, teller } = useConsole();
  const [permission, setPermission] = useState(teller.mayNotify);
  const { person } = t().shell;
  const isDenied = permission === 'denied';

  const chooseSound = (sound: boolean) => {
    // So that one hears what it is; and a page that was clicked may play it.
    if (sound) teller.ring();
    prefer({ sound: sound || undefined });
  };
  const chooseNotices = async (notify: boolean) => {
    const isAllowed = notify && (await teller.askToNotify());
    setPermission(teller.mayNotify());
    prefer({ notify: isAllowed || undefined });
  };
  return (
    <fieldset class="checks">
      <legend>{person.alerts}</legend>
      <label>
        <input
          type="checkbox"
          checked={preferences.sound ?? false}
          onChange={(event) => chooseSound(event.currentTarget.checked)}
        />
        <span>{person.sound}</span>
      </label>
      {permission !== undefined && (
        <label>
          <input
            type="checkbox"
            checked={(preferences.notify ?? false) && permission === 'granted'}
            disabled={isDenied}
            onChange={(event) =>
              void chooseNotices(event.currentTarget.checked)
            }
          />
          <span>
            {person.notify}
            {isDenied && <span class="muted">{person.notifyDenied}</span>}
          </span>
        </label>
      )}
      <label>
        <input
          type="checkbox"
          checked={preferences.hotkeys ?? true}
          onChange={(event) =>
            prefer({
              hotkeys: event.currentTarget.checked ? undefined : false,
            })
          }
        />
        <span>
          {person.hotkeys}
          <span class="muted">{person.hotkeysHint}</span>
        </span>
      </label>
    </fieldset>
  );
}
