import { useState } from 'preact/hooks';
import { useHotkey } from '../../hooks/use-hotkey';
import { isRaised } from '../../logic/shield';
import { clock, isSameDay, moment } from '../../logic/times';
import { t } from '../../texts/texts';
import { useConsole } from '../shell/console-context';
import { lazyPart } from '../shell/lazy';

const LazyShieldSheet = lazyPart<{ onClose: () => void }>(
  async () => (await import('./shield-sheet')).SHIELD_SHEET,
);

/** Shows whether a shield is up and until when; opens the sheet that turns it on. */
export function ShieldSwitch() {
  const { me, now, chats, site, sites } = useConsole();
  const [isOpen, setOpen] = useState(false);
  const open = () => me.role !== 'viewer' && setOpen(true);
  useHotkey('s', open, true);
  if (me.role === 'viewer') return null;

  const texts = t().shield;
  const raised = [...chats.shields.values()]
    .filter((shield) => site === undefined || shield.site === site)
    .filter(isRaised);
  const all = site === undefined ? sites.length : 1;
  const [first] = raised;
  const state = !first
    ? texts.off
    : raised.length < all
      ? texts.onSites(raised.length, all)
      : texts.until(
          isSameDay(Date.parse(first.until), now)
            ? clock(first.until)
            : moment(first.until, now),
        );
  return (
    <>
      <button
        type="button"
        class={first ? 'shield-switch on' : 'shield-switch'}
        aria-haspopup="dialog"
        aria-pressed={first !== undefined}
        onPointerEnter={LazyShieldSheet.preload}
        onFocus={LazyShieldSheet.preload}
        onClick={open}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 1.5 13.5 3.5v4c0 3.5-2.5 6-5.5 7-3-1-5.5-3.5-5.5-7v-4z" />
        </svg>
        {texts.name} <span>{state}</span>
      </button>
      {isOpen && <LazyShieldSheet onClose={() => setOpen(false)} />}
    </>
  );
}
