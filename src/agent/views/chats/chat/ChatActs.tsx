import { useRef, useState } from 'preact/hooks';
import type { Session } from '../../../../protocol/sessions';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { useHotkey } from '../../../hooks/use-hotkey';
import { Failure } from '../../../parts/Failure';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { HandOver } from './HandOver';

type Menu = 'hand-over' | 'escalate' | 'more';

/** Shows what one can do with a chat besides blocking: done, hand over, and more. */
export function ChatActs({ session }: { session: Session }) {
  const { api, dispatch } = useConsole();
  const [menu, setMenu] = useState<Menu>();
  const [told, setTold] = useState(false);
  const note = useRef<HTMLTextAreaElement>(null);
  const action = useAsyncAction();
  const { code, doneAt } = session;
  const texts = t().chats.chat;

  const run = async (work: () => Promise<Session>) => {
    const isDone = await action.run(async () =>
      dispatch({ type: 'session', data: await work() }),
    );
    if (isDone) setMenu(undefined);
  };
  const toggle = (wanted: Menu) =>
    setMenu(menu === wanted ? undefined : wanted);
  const finish = () => {
    if (!doneAt) void run(() => api.chats.done(code));
  };
  useHotkey('e', finish);
  useHotkey('a', () => setMenu('hand-over'));
  useHotkey('t', () => setMenu('escalate'));

  const item = (name: Menu, text: string, key?: string) => (
    <button
      type="button"
      aria-expanded={menu === name}
      onClick={() => toggle(name)}
    >
      {text}
      {key && <kbd aria-hidden="true">{key}</kbd>}
    </button>
  );

  return (
    <div
      class="acts"
      role="group"
      aria-label={texts.acts}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setMenu(undefined);
      }}
    >
      {!doneAt && (
        <button type="button" aria-busy={action.pending} onClick={finish}>
          {texts.done}
          <kbd aria-hidden="true">E</kbd>
        </button>
      )}
      {item('hand-over', texts.handOver, 'A')}
      {item('more', texts.more)}
      {menu === 'hand-over' && (
        <HandOver
          session={session}
          onHandOver={(to) => void run(() => api.chats.handOver(code, to))}
          onRelease={() => void run(() => api.chats.release(code))}
        />
      )}
      {menu === 'more' && (
        <div class="act-menu">
          <button type="button" onClick={() => setMenu('escalate')}>
            {texts.escalate}
            <kbd aria-hidden="true">T</kbd>
          </button>
          <button
            type="button"
            onClick={() => void run(() => api.chats.end(code))}
          >
            {texts.end}
          </button>
        </div>
      )}
      {menu === 'escalate' && (
        <form
          class="act-menu"
          onSubmit={(event) => {
            event.preventDefault();
            const text = note.current?.value.trim() ?? '';
            void run(async () => {
              const changed = await api.chats.escalate(code, text);
              setTold(true);
              return changed;
            });
          }}
        >
          <p class="muted">{texts.escalateLead}</p>
          <label class="field">
            <b>{texts.escalateNote}</b>
            <textarea ref={note} rows={2} maxLength={500} />
          </label>
          <button class="primary" aria-busy={action.pending}>
            {texts.escalate}
          </button>
        </form>
      )}
      <p class="unseen" role="status">
        {told && texts.escalated}
      </p>
      <Failure error={action.error} />
    </div>
  );
}
