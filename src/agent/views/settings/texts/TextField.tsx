import { useId } from 'preact/hooks';
import { languageName } from '../../../logic/language-name';
import { formatNumber } from '../../../logic/numbers';
import { FieldError } from '../../../parts/FieldError';
import { t } from '../../../texts/texts';

interface Props {
  code: string;
  text: string;
  error: string | undefined;
  onChange: (text: string) => void;
  onRemove: () => void;
}

/** Characters that the gateway takes. */
const MOST = 500;

/** Shows the field for the text in one language. */
export function TextField({ code, text, error, onChange, onRemove }: Props) {
  const id = useId();
  const words = t().visitorTexts;
  const label = words.textIn(languageName(code));
  return (
    <div class="field">
      <p>
        <b>{label}</b>{' '}
        <span class="muted">
          {words.left(formatNumber(MOST - text.length))}
        </span>
      </p>
      <textarea
        aria-label={label}
        rows={4}
        lang={code}
        dir="auto"
        maxLength={MOST}
        value={text}
        {...(error !== undefined && {
          'aria-invalid': true,
          'aria-errormessage': id,
        })}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <FieldError id={id} message={error} />
      <button type="button" class="plain danger" onClick={onRemove}>
        {words.remove(languageName(code))}
      </button>
    </div>
  );
}
