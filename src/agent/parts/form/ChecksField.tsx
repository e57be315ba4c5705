import { useId } from 'preact/hooks';
import { FieldError } from '../FieldError';
import { useFieldError } from './form-error';

interface Props<Value extends string> {
  label: string;
  /** What it means if none is ticked. */
  hint?: string | undefined;
  name: string;
  values: readonly Value[];
  options: readonly { value: Value; text: string }[];
  onChange: (values: Value[]) => void;
}

/** Shows a choice of several, in the order of the options. */
export function ChecksField<Value extends string>(props: Props<Value>) {
  const { label, hint, name, values, options, onChange } = props;
  const message = useFieldError(name);
  const id = useId();
  const toggle = (value: Value, isOn: boolean) =>
    onChange(
      options
        .map((option) => option.value)
        .filter((one) => (one === value ? isOn : values.includes(one))),
    );
  return (
    <fieldset
      class="checks"
      {...(message !== undefined && { 'aria-describedby': id })}
    >
      <legend>
        {label} <span class="muted">{hint}</span>
      </legend>
      <div>
        {options.map((option) => (
          <label key={option.value} class="check">
            <input
              type="checkbox"
              name={name}
              value={option.value}
              checked={values.includes(option.value)}
              onChange={(event) =>
                toggle(option.value, event.currentTarget.checked)
              }
            />{' '}
            <bdi>{option.text}</bdi>
          </label>
        ))}
      </div>
      <FieldError id={id} message={message} />
    </fieldset>
  );
}
