import type { AppealDetail } from '../../../protocol/appeals';
import { formatNumber } from '../../logic/numbers';
import { locale, t } from '../../texts/texts';

type Outcome = keyof AppealDetail['answers'][string];

interface Props {
  appeal: AppealDetail;
  isOwn: boolean;
  /** One’s own words. */
  text: string;
  longest: number;
  isInvalid: boolean;
  outcomes: readonly Outcome[];
  onOwn: (isOwn: boolean) => void;
  onText: (text: string) => void;
}

/** Shows what the visitor will read, in their language and one’s own. */
export function AnswerText(props: Props) {
  const { appeal, isOwn, text, longest, isInvalid, onOwn, onText } = props;
  const words = t().appeals.answer;
  const { language } = appeal;
  return (
    <>
      <select
        aria-label={words.label}
        value={isOwn ? 'own' : 'usual'}
        onChange={(event) => onOwn(event.currentTarget.value === 'own')}
      >
        <option value="usual">{words.usual}</option>
        <option value="own">{words.own}</option>
      </select>
      {isOwn ? (
        <>
          <textarea
            aria-label={words.text}
            aria-invalid={isInvalid || undefined}
            rows={3}
            dir="auto"
            maxLength={longest}
            value={text}
            onInput={(event) => onText(event.currentTarget.value)}
          />
          <p class="muted">
            {words.textHint(
              nameLanguage(language),
              formatNumber(longest - text.length),
            )}
          </p>
        </>
      ) : (
        <dl class="usual-answers">
          {props.outcomes.map((outcome) => (
            <div key={outcome}>
              <dt class="muted">{words.reads[outcome]}</dt>
              <Sentence appeal={appeal} outcome={outcome} />
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

const nameLanguage = (language: string): string =>
  new Intl.DisplayNames(locale(), { type: 'language' }).of(language) ??
  language;

const Sentence = ({
  appeal: { answers, language },
  outcome,
}: {
  appeal: AppealDetail;
  outcome: Outcome;
}) => {
  const own = locale().split('-')[0] ?? '';
  const theirs = answers[language]?.[outcome] ?? answers['en']?.[outcome];
  const ours = answers[own]?.[outcome];
  return (
    <dd>
      <p dir="auto" lang={language}>
        {theirs}
      </p>
      {ours !== undefined && ours !== theirs && (
        <p class="muted">{t().appeals.answer.translated(ours)}</p>
      )}
    </dd>
  );
};
