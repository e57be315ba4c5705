import { useRef } from 'preact/hooks';
import { useAsyncAction } from '../../hooks/use-async-action';
import { Failure } from '../../parts/Failure';
import { Initials } from '../../parts/Initials';
import { LANGUAGES, t } from '../../texts/texts';
import { AlertChoices } from './AlertChoices';
import { useConsole } from './console-context';

interface Props {
  onSecondFactor: () => void;
  onSignOut: () => Promise<void>;
}

const THEMES = ['system', 'light', 'dark'] as const;

/** Shows who is signed in, with what they choose for themself. */
export function PersonMenu({ onSecondFactor, onSignOut }: Props) {
  const { me, preferences, prefer } = useConsole();
  const menu = useRef<HTMLDivElement>(null);
  const action = useAsyncAction();
  const { person } = t().shell;
  return (
    <>
      <button
        type="button"
        class="person"
        popovertarget="person-menu"
        aria-label={person.open(me.name)}
      >
        <Initials name={me.name} own />
      </button>
      <div ref={menu} id="person-menu" class="menu" popover="auto">
        <p class="me">
          <b>{me.name}</b> <span class="muted">{person.roles[me.role]}</span>
        </p>
        <label class="field">
          <b>{person.theme}</b>
          <select
            value={preferences.theme ?? 'system'}
            onChange={({ currentTarget: { value } }) =>
              prefer({
                theme:
                  value === 'light' || value === 'dark' ? value : undefined,
              })
            }
          >
            {THEMES.map((theme) => (
              <option key={theme} value={theme}>
                {person.themes[theme]}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <b>{person.language}</b>
          <select
            value={preferences.language ?? ''}
            onChange={(event) =>
              prefer({ language: event.currentTarget.value || undefined })
            }
          >
            <option value="">{person.browserLanguage}</option>
            {Object.entries(LANGUAGES).map(([code, { name }]) => (
              <option key={code} value={code} lang={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <AlertChoices />
        <button
          type="button"
          aria-haspopup="dialog"
          onClick={() => {
            menu.current?.hidePopover?.();
            onSecondFactor();
          }}
        >
          {t().entry.secondFactor.name}
        </button>
        <button type="button" onClick={() => void action.run(onSignOut)}>
          {person.signOut}
        </button>
        <Failure error={action.error} />
      </div>
    </>
  );
}
