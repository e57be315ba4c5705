import type { ComponentChildren } from 'preact';

interface Props {
  kind: 'on' | 'waits' | 'failed' | 'off';
  /** The state in words: colour never says it alone. */
  children: ComponentChildren;
}

/** Shows a state as a small lamp with its word. */
export function Lamp({ kind, children }: Props) {
  return (
    <span class={`lamp ${kind}`}>
      <i aria-hidden="true" />
      {children}
    </span>
  );
}
