import type { TargetedSubmitEvent } from 'preact';
import { useRef } from 'preact/hooks';
import { Field } from '../../../parts/Field';
import { t } from '../../../texts/texts';

interface Props {
  /** What one adds. */
  label: string;
  hint?: string;
  values: readonly string[];
  /** What the button of a value does, for whom only listens. */
  remove: (value: string) => string;
  error: string | undefined;
  onChange: (values: string[]) => void;
}

/** Shows a list of short texts, each of which can be taken off, and adds more. */
export function Chips(props: Props) {
  const { label, hint, values, remove, error, onChange } = props;
  const adding = useRef<HTMLFormElement>(null);
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const text = String(new FormData(form).get('text')).trim();
    if (text && !values.includes(text)) onChange([...values, text]);
    form.reset();
  };
  return (
    <>
      {values.length > 0 && (
        <ul class="chips">
          {values.map((value) => (
            <li key={value}>
              <bdi>{value}</bdi>
              <button
                type="button"
                aria-label={remove(value)}
                onClick={() => {
                  onChange(values.filter((other) => other !== value));
                  // The button goes: the focus stays with the list.
                  adding.current?.querySelector('input')?.focus();
                }}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <form ref={adding} class="add-row" noValidate onSubmit={submit}>
        <Field
          label={label}
          {...(hint !== undefined && { hint })}
          name="text"
          autocomplete="off"
          maxLength={200}
          error={error}
        />
        <button>{t().settings.add}</button>
      </form>
    </>
  );
}
