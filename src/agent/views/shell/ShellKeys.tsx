import { useState } from 'preact/hooks';
import { useHotkey } from '../../hooks/use-hotkey';
import { useKeySequence } from '../../hooks/use-key-sequence';
import { VIEW_KEYS } from '../../logic/keys';
import { mayOpenView } from '../../logic/may-open-view';
import { PATHS, type MainView } from '../../routing/routes';
import { useConsole } from './console-context';
import { KeyHelp } from './KeyHelp';

/** Has keys lead to the views, and shows which keys there are. */
export function ShellKeys() {
  const { go, me } = useConsole();
  const [isShown, setShown] = useState(false);
  useHotkey('?', () => setShown(true));
  const views = (Object.entries(VIEW_KEYS) as [MainView, string][]).filter(
    ([view]) => mayOpenView(me, view),
  );
  useKeySequence(
    'g',
    Object.fromEntries(
      views.map(([view, key]) => [key, () => go(PATHS[view])]),
    ),
  );
  return isShown ? <KeyHelp onClose={() => setShown(false)} /> : null;
}
