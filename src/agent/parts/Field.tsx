import type { InputHTMLAttributes } from 'preact';
import { useId } from 'preact/hooks';
import { FieldError } from './FieldError';
import { useFieldError } from './form/form-error';

type Props = InputHTMLAttributes<HTMLInputElement> & {
  name?: string;
  label: string;
  hint?: string;
  /** What is wrong with what was typed. @default what the form's last try said */
  error?: string | undefined;
};

/** Shows a text box under a label. The hint is not part of its name. */
export function Field({ label, hint, error, name, ...input }: Props) {
  const id = useId();
  const said = useFieldError(name);
  const message = error ?? said;
  return (
    <label class="field">
      <p>
        <b>{label}</b> <span class="muted">{hint}</span>
      </p>
      <input
        aria-label={label}
        aria-description={hint}
        name={name}
        {...(message !== undefined && {
          'aria-invalid': true,
          'aria-errormessage': id,
        })}
        {...input}
      />
      <FieldError id={id} message={message} />
    </label>
  );
}
