import { useId } from 'preact/hooks';
import { FieldError } from './FieldError';
import { useFieldError } from './form/form-error';

interface Props<Value extends string> {
  label: string;
  hint?: string | undefined;
  /** By which an error of the form around it is about this. */
  name?: string;
  value: Value;
  options: readonly { value: Value; text: string }[];
  onChoose: (value: Value) => void;
  disabled?: boolean;
  /** Whether an error is about it that stands elsewhere. @default false */
  invalid?: boolean;
}

/** Shows a choice of one under a label. */
export function SelectField<Value extends string>(props: Props<Value>) {
  const { label, hint, name, value, options, onChoose } = props;
  const { disabled, invalid = false } = props;
  const id = useId();
  const message = useFieldError(name);
  return (
    <label class="field">
      <p>
        <b>{label}</b> {hint && <span class="muted">{hint}</span>}
      </p>
      <select
        aria-label={label}
        aria-description={hint}
        name={name}
        aria-invalid={invalid || message !== undefined || undefined}
        aria-errormessage={message === undefined ? undefined : id}
        value={value}
        disabled={disabled}
        onChange={({ currentTarget }) => {
          const chosen = options[currentTarget.selectedIndex];
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      <FieldError id={id} message={message} />
    </label>
  );
}
