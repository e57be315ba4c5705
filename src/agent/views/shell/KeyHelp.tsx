import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import { HotkeysContext } from '../../hooks/hotkeys-context';
import { KEY_GROUPS, type KeyGroup } from '../../logic/keys';
import { t } from '../../texts/texts';

const GROUPS = Object.keys(KEY_GROUPS) as KeyGroup[];

/** Shows what each key does. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isOn = useContext(HotkeysContext);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const texts = t().keys;
  return (
    <dialog
      ref={dialog}
      class="key-help"
      aria-labelledby="keys-title"
      onClose={onClose}
    >
      <div class="block-body">
        <h2 id="keys-title">{texts.title}</h2>
        <p class="muted">{isOn ? texts.where : texts.off}</p>
        {GROUPS.map((group) => (
          <section key={group}>
            <h3>{texts.groups[group]}</h3>
            <dl class="keys">
              {KEY_GROUPS[group].map(({ deed, keys, inTurn }) => (
                <div key={deed}>
                  <dt>
                    {keys.map((key, index) => (
                      <span key={key}>
                        {inTurn && index > 0 && (
                          <span class="unseen">{texts.then}</span>
                        )}
                        <kbd>{key}</kbd>
                      </span>
                    ))}
                  </dt>
                  <dd>{texts.does[deed]}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
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
