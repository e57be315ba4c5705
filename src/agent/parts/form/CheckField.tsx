interface Props {
  label: string;
  hint?: string | undefined;
  name: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** Shows something that is so or not, with what it means below. */
export function CheckField({ label, hint, name, checked, onChange }: Props) {
  return (
    <label class="check">
      <input
        type="checkbox"
        name={name}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />{' '}
      {label}
      {hint && <span class="muted hint">{hint}</span>}
    </label>
  );
}
