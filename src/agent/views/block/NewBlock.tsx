import { useLayoutEffect, useState } from 'preact/hooks';
import type { BanRequest } from '../../../protocol/ban-request';
import type { Ban } from '../../../protocol/bans';
import { useAsyncAction } from '../../hooks/use-async-action';
import { useHotkey } from '../../hooks/use-hotkey';
import { nameBan } from '../../logic/describe-ban';
import { moment } from '../../logic/times';
import { ActWaits } from '../../outbox/act-waits';
import { Failure } from '../../parts/Failure';
import { Strip } from '../../parts/Strip';
import { PATHS } from '../../routing/routes';
import { t } from '../../texts/texts';
import { useConsole } from '../shell/console-context';
import { LazyNewBlockDialog } from './lazy-dialogs';

/**
 * Blocks somebody by what one knows of them, over whatever view; afterwards says
 * so, with one Undo.
 */
export function NewBlock({ isOpen }: { isOpen: boolean }) {
  const { api, me, now, chats, dispatch, go, leave } = useConsole();
  const [made, setMade] = useState<Ban>();
  const action = useAsyncAction();
  const mayBlock = me.role !== 'viewer';
  useHotkey('n', () => mayBlock && !isOpen && go(PATHS.newBlock));
  useLayoutEffect(() => {
    if (isOpen) setMade(undefined);
  }, [isOpen]);
  if (!mayBlock) return null;

  const block = async (request: BanRequest, key: string) => {
    let ban: Ban;
    try {
      ban = await api.block(request, key);
    } catch (error) {
      // The dialog has nothing more to ask: it is said above every view.
      if (error instanceof ActWaits) return;
      throw error;
    }
    dispatch({ type: 'answer', data: ban, known: chats.bans });
    setMade(ban);
  };
  const undo = (ban: Ban) =>
    void action.run(async () => {
      const lifted = await api.unblock(ban.id);
      dispatch({ type: 'answer', data: lifted, known: chats.bans });
      setMade(undefined);
    });
  return (
    <>
      <div role="status">
        {made && (
          <Strip
            kind="accent"
            actions={
              <>
                <a class="button" href={PATHS.ban(made.reference)}>
                  {t().block.show}
                </a>
                <button
                  type="button"
                  aria-busy={action.pending}
                  onClick={() => undo(made)}
                >
                  {t().common.undo}
                </button>
                <button type="button" onClick={() => setMade(undefined)}>
                  {t().common.close}
                </button>
                <Failure error={action.error} />
              </>
            }
          >
            <bdi>
              {t().block.done(
                nameBan(made),
                made.until && moment(made.until, now),
              )}
            </bdi>
          </Strip>
        )}
      </div>
      {isOpen && (
        <LazyNewBlockDialog
          onBlock={block}
          onClose={() => leave(PATHS.blocked)}
        />
      )}
    </>
  );
}
