import type { TargetedKeyboardEvent } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useDebounced } from '../../../hooks/use-debounced';
import { useHotkey } from '../../../hooks/use-hotkey';
import { useMedia } from '../../../hooks/use-media';
import { useSearch } from '../../../hooks/use-search';
import { findByCode, listResults } from '../../../logic/search-results';
import { t } from '../../../texts/texts';
import { useConsole } from '../console-context';
import { SearchResults } from './SearchResults';

/** A pause in typing, in milliseconds, after which the gateway is asked. */
const TYPING_MS = 120;
const WIDE = '(min-width: 1100px)';
const LIST = 'search-results';

/** Shows the search over chats and blocks; a button where there is little room. */
export function Search() {
  const { api, me, go } = useConsole();
  const [typed, setTyped] = useState('');
  const [entered, setEntered] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const box = useRef<HTMLInputElement>(null);
  const before = useRef<HTMLElement>(null);
  const isWide = useMedia(WIDE);
  // Whole values alone are found then, and each one that is tried counts.
  const isMasked = !me.limits.seeAddresses || !me.limits.seeContacts;
  const settled = useDebounced(typed.trim(), TYPING_MS);
  const q = isMasked ? entered : settled;
  const { found, error } = useSearch(api, isOpen ? q : '');
  const results = found ? listResults(found) : [];
  const words = t().searching;

  const open = () => {
    const root = box.current?.getRootNode() as ShadowRoot | undefined;
    before.current = root?.activeElement as HTMLElement | null;
    setOpen(true);
    box.current?.focus();
    box.current?.select();
  };
  const close = () => {
    setOpen(false);
    setTyped('');
    setEntered('');
    setActive(-1);
  };
  const leave = () => {
    close();
    box.current?.blur();
    if (before.current?.isConnected) before.current.focus();
  };
  const follow = (url: string) => {
    close();
    box.current?.blur();
    go(url);
  };
  useHotkey('/', open);
  // Before what was found can be seen: keys that are pressed then move in it.
  useLayoutEffect(() => setActive(-1), [found]);
  useEffect(() => {
    const url = found?.q === typed.trim() ? findByCode(found) : undefined;
    if (url) follow(url);
  }, [found]);

  const enter = () => {
    const chosen = results[active];
    if (chosen) return follow(chosen.url);
    if (isMasked) return setEntered(typed.trim());
    // Enter opens what there is, if that is all there is.
    const [only, ...others] = results.filter(({ is }) => is !== 'all');
    if (only && others.length === 0 && found?.q === typed.trim()) {
      follow(only.url);
    }
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const count = results.length;
    // From before the first result one comes to the last, and back.
    const step = (by: number) =>
      setActive((at) => ((at + 1 + by + count + 1) % (count + 1)) - 1);
    const acts: Partial<Record<string, () => void>> = {
      ...{ ArrowDown: () => step(1), ArrowUp: () => step(-1) },
      ...{ Enter: enter, Escape: leave },
    };
    const act = acts[event.key];
    if (!act || event.isComposing) return;
    event.preventDefault();
    act();
  };

  return (
    <div
      class={isOpen ? 'search open' : 'search'}
      role="search"
      aria-label={words.label}
      onFocusOut={(event) => {
        const to = event.relatedTarget;
        if (to instanceof Node && event.currentTarget.contains(to)) return;
        if (isOpen) close();
      }}
    >
      {!isWide && (
        <button type="button" class="search-button" onClick={open}>
          {words.open}
        </button>
      )}
      <div class="search-field">
        <input
          ref={box}
          type="text"
          role="combobox"
          aria-label={words.label}
          aria-expanded={isOpen && results.length > 0}
          aria-controls={LIST}
          aria-autocomplete="list"
          aria-activedescendant={active < 0 ? undefined : `${LIST}-${active}`}
          placeholder={isOpen ? words.hint : words.label}
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          maxLength={200}
          value={typed}
          onFocus={() => setOpen(true)}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {isOpen ? (
          !isWide && (
            <button
              type="button"
              class="plain"
              aria-label={words.close}
              onClick={leave}
            >
              ×
            </button>
          )
        ) : (
          <kbd aria-hidden="true">/</kbd>
        )}
      </div>
      {isOpen && typed.trim() !== '' && (
        <SearchResults
          id={LIST}
          q={q}
          found={found}
          error={error}
          isMasked={isMasked}
          isAsked={q === typed.trim()}
          results={results}
          active={active}
          onPoint={setActive}
          onFollow={follow}
        />
      )}
    </div>
  );
}
