import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../texts/texts';

/** The keys that the console has, in the order of what they are for. */
const KEYS = ['J', 'K', 'Enter', 'R', 'B', 'E', 'A', 'T', 'I', '?'] as const;

/** Shows what each key does. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const texts = t().shell.keys;
  return (
    <dialog ref={dialog} aria-labelledby="keys-title" onClose={onClose}>
      <div class="block-body">
        <h2 id="keys-title">{texts.title}</h2>
        <dl class="keys">
          {KEYS.map((key) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{texts[key]}</dd>
            </div>
          ))}
        </dl>
      </div>
      <footer>
        <p />
        <button type="button" onClick={() => dialog.current?.close()}>
          {t().common.close}
        </button>
      </footer>
    </dialog>
  );
}
