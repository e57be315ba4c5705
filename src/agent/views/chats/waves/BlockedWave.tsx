import type { WaveBlockJob } from '../../../../protocol/waves';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { Failure } from '../../../parts/Failure';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

interface Props {
  job: WaveBlockJob;
  onUndone: () => void;
}

/** Shows that whoever wrote a wave is blocked, with one Undo for all of them. */
export function BlockedWave({ job, onUndone }: Props) {
  const { api } = useConsole();
  const action = useAsyncAction();
  return (
    <li class="wave">
      <p role="status">{t().chats.waves.asked(job.reach.visitors)}</p>
      <button
        type="button"
        aria-busy={action.pending}
        onClick={() =>
          void action.run(async () => {
            await api.floods.undo(job.id);
            onUndone();
          })
        }
      >
        {t().common.undo}
      </button>
      <Failure error={action.error} />
    </li>
  );
}
