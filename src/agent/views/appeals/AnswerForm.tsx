import { useState } from 'preact/hooks';
import type { Appeal, AppealDetail } from '../../../protocol/appeals';
import type { Ban } from '../../../protocol/bans';
import { useHotkey } from '../../hooks/use-hotkey';
import { moment } from '../../logic/times';
import { Failure } from '../../parts/Failure';
import { t } from '../../texts/texts';
import { useConsole } from '../shell/console-context';
import { AnswerText } from './AnswerText';
import { explainDecider } from './explain-decider';
import { explainFailure } from './explain-failure';
import {
  planShorterEnd,
  readShorterEnd,
  toLocalField,
} from './plan-shorter-end';
import { useDecision } from './use-decision';

interface Props {
  appeal: AppealDetail;
  ban: Ban;
  onDecided: (decided: Appeal) => void;
  onOutdated: () => void;
}

/** Characters, as the gateway takes them. */
const LONGEST_ANSWER = 500;

type Complaint = 'missing' | 'earlier';

/** Asks for the answer to an appeal, and for what becomes of the block. */
export function AnswerForm({ appeal, ban, onDecided, onOutdated }: Props) {
  const { api, me, now } = useConsole();
  const { id } = appeal;
  const [isOwn, setOwn] = useState(false);
  const [text, setText] = useState('');
  const offered = planShorterEnd(ban.until, now);
  const [end, setEnd] = useState(offered ? toLocalField(offered) : '');
  const [complaint, setComplaint] = useState<Complaint>();
  const decision = useDecision({ id, onDecided, onOutdated });
  const decider = explainDecider(ban, me);
  const isOver = ban.state !== 'active';
  const mayShorten = !isOver && offered !== undefined;
  const until = readShorterEnd(end, ban.until, now);
  const words = t().appeals;

  const decide = (work: (answer: { text?: string }) => Promise<Appeal>) => {
    if (!decider.mayDecide) return;
    const own = text.trim();
    if (isOwn && !own) return setComplaint('missing');
    setComplaint(undefined);
    void decision.decide(() => work(isOwn ? { text: own } : {}));
  };
  const keep = () => decide((answer) => api.appeals.decline(id, answer));
  const unblock = () => decide((answer) => api.appeals.accept(id, answer));
  const shorten = () => {
    if (!mayShorten) return;
    if (!until) return setComplaint('earlier');
    decide((answer) => api.appeals.accept(id, { ...answer, until }));
  };
  useHotkey('k', keep);
  useHotkey('s', shorten, false);
  useHotkey('u', unblock);

  if (!decider.mayDecide) {
    return <p class="decider">{decider.says}</p>;
  }
  return (
    <section class="appeal-box" aria-labelledby="appeal-answer">
      <h3 id="appeal-answer">
        {words.answer.title} <span>{words.answer.hint}</span>
      </h3>
      <AnswerText
        appeal={appeal}
        isOwn={isOwn}
        text={text}
        longest={LONGEST_ANSWER}
        isInvalid={complaint === 'missing'}
        outcomes={[
          'lifted',
          ...(mayShorten ? (['shortened'] as const) : []),
          'declined',
        ]}
        onOwn={setOwn}
        onText={setText}
      />
      {mayShorten && (
        <label class="field">
          <p>
            <b>{words.answer.newEnd}</b>
          </p>
          <input
            type="datetime-local"
            value={end}
            aria-invalid={complaint === 'earlier' || undefined}
            onInput={(event) => setEnd(event.currentTarget.value)}
          />
        </label>
      )}
      {complaint && (
        <p class="complaint" role="alert">
          {words.answer[complaint]}
        </p>
      )}
      <Failure error={decision.error} {...explainFailure(decision.error)} />
      <div class="decide">
        <p class="muted">{isOver ? words.decider.over : decider.says}</p>
        <button type="button" aria-busy={decision.pending} onClick={keep}>
          {words.acts.keep}
          <kbd aria-hidden="true">{words.acts.keepKey}</kbd>
        </button>
        {mayShorten && (
          <button type="button" aria-busy={decision.pending} onClick={shorten}>
            {words.acts.shorten(until ? moment(until, now) : '…')}
            <kbd aria-hidden="true">{words.acts.shortenKey}</kbd>
          </button>
        )}
        <button
          type="button"
          class="primary"
          aria-busy={decision.pending}
          onClick={unblock}
        >
          {isOver ? words.acts.over : words.acts.unblock}
          <kbd aria-hidden="true">{words.acts.unblockKey}</kbd>
        </button>
      </div>
    </section>
  );
}
