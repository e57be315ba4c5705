import type { InputHTMLAttributes } from 'preact';

type Props = InputHTMLAttributes<HTMLInputElement> & {
  label: string;
  hint?: string;
};

/** Shows a text box under a label. The hint is not part of its name. */
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
