import type { ComponentChildren, RefObject } from 'preact';
import type { Job } from '../../../../protocol/jobs';
import { fileSize } from '../../../logic/file-size';
import { formatNumber } from '../../../logic/numbers';
import { exact, moment } from '../../../logic/times';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { Trail } from './Trail';

interface Props {
  job: Job;
  /** Bytes of the list, if it was chosen in this tab. */
  size: number | undefined;
  title: RefObject<HTMLHeadingElement | null>;
  /** What one can do. */
  children: ComponentChildren;
}

/** Shows which import this is, and whether anything has been changed. */
export function ImportHead({ job, size, title, children }: Props) {
  const { now } = useConsole();
  const words = t().importing;
  const { total, name, undoes, createdAt, createdBy } = job;
  const when = moment(createdAt, now);
  const isStopped = job.state === 'cancelled' || job.state === 'failed';
  const imported = isStopped ? words.begun : words.imported;
  const ended = undoes === undefined ? imported : words.takenBackAt;
  const running =
    undoes !== undefined
      ? words.takingBack
      : job.dryRun
        ? words.looking
        : words.importing;
  const state =
    job.state === 'running'
      ? running
      : job.dryRun
        ? words.nothingYet
        : ended(when, createdBy.name);
  return (
    <header class="view-head">
      <div>
        <Trail isJob />
        <h1 ref={title} tabIndex={-1}>
          <bdi>
            {undoes === undefined
              ? words.titleOf(name ?? words.pasted)
              : words.takeBackTitle(undoes)}
          </bdi>
        </h1>
        <p class="muted" title={exact(createdAt)}>
          {total !== undefined &&
            undoes === undefined &&
            words.about(
              formatNumber(total),
              size === undefined ? undefined : fileSize(size),
            )}{' '}
          <span role="status">{state}</span>
        </p>
      </div>
      <div class="acts">{children}</div>
    </header>
  );
}
