import type { ComponentChildren } from 'preact';
import type { Row } from '../../../logic/block/reach';
import { FieldError, type PlacedError } from '../FieldError';

interface Props {
  row: Row;
  label: string;
  value?: string | undefined;
  isCode?: boolean;
  checked: boolean;
  disabled?: boolean;
  /** What ticking it means, or why it can't be ticked. */
  means: ComponentChildren;
  error: PlacedError | undefined;
  onTick: (isTicked: boolean) => void;
  /** What belongs to the row. */
  children?: ComponentChildren;
}

/** Shows something that can be blocked, with what that means under it. */
export function ChoiceRow(props: Props) {
  const { row, label, value, checked, disabled = false, means } = props;
  const id = `block-${row}`;
  return (
    <div class={disabled && !checked ? 'choice off' : 'choice'}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={`${id}-value ${id}-means`}
        onChange={(event) => props.onTick(event.currentTarget.checked)}
      />
      <div>
        <label for={id}>{label}</label>{' '}
        <bdi
          id={`${id}-value`}
          class={props.isCode ? 'value address' : 'value'}
        >
          {value}
        </bdi>
      </div>
      <p id={`${id}-means`} class="muted">
        {means}
      </p>
      {props.children}
      <FieldError error={props.error} place={row} />
    </div>
  );
}
