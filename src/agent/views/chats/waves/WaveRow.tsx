import { useState } from 'preact/hooks';
import type { Wave, WaveBlockJob } from '../../../../protocol/waves';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { visitorName } from '../../../logic/visitor-name';
import { showHidden } from '../../../logic/visible-text';
import { Failure } from '../../../parts/Failure';
import { PATHS } from '../../../routing/routes';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

interface Props {
  wave: Wave;
  onBlocked: (job: WaveBlockJob) => void;
}

/** Chats named at most: the list has all of them. */
const NAMED = 20;

/** Shows a wave; opened, who wrote it and whom a block of all would reach. */
export function WaveRow({ wave, onBlocked }: Props) {
  const { api, chats, me } = useConsole();
  const [open, setOpen] = useState(false);
  const action = useAsyncAction();
  const { id, text, codes, reach } = wave;
  const texts = t().chats.waves;
  const block = () =>
    void action.run(async () =>
      onBlocked(await api.floods.blockWave(id, texts.reason)),
    );
  return (
    <li class="wave">
      <button
        type="button"
        class="fold"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span class="title">{texts.title(wave.chats)}</span>
      </button>
      {text !== null && (
        <p class="last-message">
          <bdi>{showHidden(text)}</bdi>
        </p>
      )}
      {open && (
        <>
          <ul class="who-wrote">
            {codes.slice(0, NAMED).map((code) => {
              const session = chats.sessions.get(code);
              return (
                <li key={code}>
                  <a href={PATHS.chat(code)}>
                    <bdi>{session ? visitorName(session) : code}</bdi>
                  </a>
                </li>
              );
            })}
          </ul>
          <p class="muted">{texts.reach(reach.visitors, reach.signedIn)}</p>
          {me.role !== 'viewer' && (
            <button
              type="button"
              class="danger"
              aria-busy={action.pending}
              onClick={block}
            >
              {texts.block(reach.visitors)}
            </button>
          )}
        </>
      )}
      <Failure error={action.error} />
    </li>
  );
}
