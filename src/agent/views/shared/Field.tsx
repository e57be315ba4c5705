import type { InputHTMLAttributes } from 'preact';

type Props = InputHTMLAttributes<HTMLInputElement> & {
  label: string;
  hint?: string;
};

/** A text box under its label, which alone is its name. */
export function Field({ label, hint, ...input }: Props) {
  return (
    <label class="field">
      <p>
        <b>{label}</b> <span class="muted">{hint}</span>
      </p>
      <input aria-label={label} aria-description={hint} {...input} />
    </label>
  );
}
