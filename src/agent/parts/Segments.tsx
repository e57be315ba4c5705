interface Props<Value extends string> {
  /** What is chosen, for whom only listens. */
  label: string;
  /** The name of the radio buttons, one of its kind on the page. */
  name: string;
  value: Value;
  options: readonly { value: Value; text: string }[];
  onChoose: (value: Value) => void;
}

/** Shows a choice of few in one bar. */
export function Segments<Value extends string>(props: Props<Value>) {
  const { label, name, value, options, onChoose } = props;
  return (
    <fieldset>
      <legend class="unseen">{label}</legend>
      <div class="segments">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => onChoose(option.value)}
            />
            <span>{option.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
