import type { ComponentChildren } from 'preact';

interface Props {
  kind: 'warn' | 'accent' | 'danger';
  children: ComponentChildren;
  /** What one can do about it. */
  actions?: ComponentChildren;
}

/** Shows a line across the whole width. */
export function Strip({ kind, children, actions }: Props) {
  return (
    <div class={`strip ${kind}`}>
      <p>{children}</p>
      {actions}
    </div>
  );
}
