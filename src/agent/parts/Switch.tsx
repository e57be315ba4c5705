import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  checked: boolean;
  onChange: (checked: boolean) => void;
  /** What is on or off. */
  children: ComponentChildren;
  /** What that means: no part of the name. */
  hint?: ComponentChildren;
}

/** Shows something that is on or off, and takes effect when the page is saved. */
export function Switch({ checked, onChange, children, hint }: Props) {
  const id = useId();
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        aria-labelledby={id}
        {...(hint !== undefined && { 'aria-describedby': `${id}-hint` })}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        <span id={id}>{children}</span>
        {hint !== undefined && (
          <span id={`${id}-hint`} class="muted">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
