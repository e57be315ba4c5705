import type { TargetedKeyboardEvent } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';

interface Props {
  label: string;
  name: string;
  value: string;
  options: readonly string[];
  /** What the button beside the field does. */
  showLabel: string;
  maxLength?: number;
  /** Id of what is said about the field. */
  describedBy?: string | undefined;
  invalid?: boolean;
  onInput: (value: string) => void;
}

/**
 * Shows a text box that offers what others wrote before, and takes any text: by
 * the pattern of an editable combo box with a list.
 */
export function ComboBox(props: Props) {
  const { label, name, value, options, showLabel, onInput } = props;
  const [isOpen, setOpen] = useState(false);
  const [isFiltered, setFiltered] = useState(false);
  const [active, setActive] = useState(-1);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const typed = value.trim().toLowerCase();
  const shown = isFiltered
    ? options.filter((option) => option.toLowerCase().includes(typed))
    : options;
  const isShown = isOpen && shown.length > 0;

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const open = () => {
    setFiltered(false);
    setOpen(true);
  };
  const choose = (option: string) => {
    onInput(option);
    close();
    field.current?.focus();
  };
  const move = (step: number) => {
    if (!isShown) return open();
    setActive((before) => {
      const from = before === -1 && step < 0 ? shown.length : before;
      return (from + step + shown.length) % shown.length;
    });
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    const option = shown[active];
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      move(key === 'ArrowDown' ? 1 : -1);
    } else if (key === 'Enter' && isShown && option !== undefined) {
      choose(option);
    } else if (key === 'Escape' && isShown) {
      close();
    } else {
      return;
    }
    // Neither is the form sent nor the dialog closed by what the list took.
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      class="combo"
      onFocusOut={(event) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) close();
      }}
    >
      <input
        ref={field}
        name={name}
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={isShown}
        aria-controls={`${id}-list`}
        aria-activedescendant={
          isShown && active >= 0 ? `${id}-${active}` : undefined
        }
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid || undefined}
        autocomplete="off"
        dir="auto"
        maxLength={props.maxLength}
        value={value}
        onInput={(event) => {
          onInput(event.currentTarget.value);
          setFiltered(true);
          setOpen(true);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
      />
      {options.length > 0 && (
        <button
          type="button"
          class="combo-show"
          tabIndex={-1}
          aria-label={showLabel}
          aria-expanded={isShown}
          onClick={() => {
            if (isShown) close();
            else open();
            field.current?.focus();
          }}
        />
      )}
      <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={!isShown}>
        {shown.map((option, index) => (
          <li
            key={option}
            id={`${id}-${index}`}
            role="option"
            dir="auto"
            aria-selected={index === active}
            // The field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
          >
            {option}
          </li>
        ))}
      </ul>
    </div>
  );
}
