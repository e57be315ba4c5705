import { Field } from '../../../parts/Field';

interface Props {
  label: string;
  /** Its unit, or what is expected. */
  hint?: string;
  value: number;
  error?: string | undefined;
  onChange: (value: number) => void;
}

/**
 * Shows a field for a whole number. Without one it has 0, which the gateway
 * refuses where a number is needed.
 */
export function NumberField({ value, onChange, hint, ...field }: Props) {
  return (
    <Field
      {...field}
      {...(hint !== undefined && { hint })}
      class="number"
      inputMode="numeric"
      autocomplete="off"
      maxLength={9}
      value={value ? String(value) : ''}
      onInput={({ currentTarget }) => {
        const digits = currentTarget.value.replace(/\D/g, '');
        currentTarget.value = digits;
        onChange(Number(digits));
      }}
    />
  );
}
