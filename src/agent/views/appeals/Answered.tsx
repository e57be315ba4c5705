import type { Appeal } from '../../../protocol/appeals';
import { moment } from '../../logic/times';
import { PATHS } from '../../routing/routes';
import { t } from '../../texts/texts';
import { useConsole } from '../shell/console-context';
import { describeResult } from './describe-result';

interface Props {
  appeal: Appeal;
  /** Another appeal that waits. */
  next: Appeal | undefined;
}

/** Shows what was decided on an appeal, by whom, and what the visitor reads. */
export function Answered({ appeal, next }: Props) {
  const { now } = useConsole();
  const { answer, answeredAt, answeredBy, until, language } = appeal;
  const words = t().appeals.answered;
  return (
    <section class="appeal-box answered" role="status">
      <h3>
        {describeResult(appeal)}{' '}
        <span>
          {answeredBy &&
            answeredAt &&
            words.by(answeredBy.name, moment(answeredAt, now))}
        </span>
      </h3>
      {until && <p>{words.until(moment(until, now))}</p>}
      {answer && (
        <>
          <p class="muted">{words.reads}</p>
          <p class="wrote" dir="auto" lang={language}>
            {answer}
          </p>
        </>
      )}
      {next && (
        <p>
          <a class="button" href={PATHS.appeal(next.id)}>
            {words.next}
          </a>
        </p>
      )}
    </section>
  );
}
