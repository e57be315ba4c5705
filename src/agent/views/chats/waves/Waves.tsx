import { useState } from 'preact/hooks';
import type { WaveBlockJob } from '../../../../protocol/waves';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { BlockedWave } from './BlockedWave';
import { WaveRow } from './WaveRow';

/** Shows each wave of near-equal chats as one row, and what was blocked of one. */
export function Waves() {
  const { chats } = useConsole();
  const [jobs, setJobs] = useState<readonly WaveBlockJob[]>([]);
  const waves = [...chats.waves.values()];
  if (waves.length + jobs.length === 0) return null;
  return (
    <ul class="waves" aria-label={t().chats.waves.label}>
      {jobs.map((job) => (
        <BlockedWave
          key={job.id}
          job={job}
          onUndone={() => setJobs(jobs.filter(({ id }) => id !== job.id))}
        />
      ))}
      {waves.map((wave) => (
        <WaveRow
          key={wave.id}
          wave={wave}
          onBlocked={(job) => setJobs([...jobs, job])}
        />
      ))}
    </ul>
  );
}
