import type { ComponentChildren } from 'preact';

interface Props {
  done: boolean;
  children: ComponentChildren;
}

/** Shows something that is waited for, ticked once it happened. */
export function Tick({ done, children }: Props) {
  return (
    <li class={done ? 'done' : ''}>
      <i aria-hidden="true">{done ? '✓' : ''}</i>
      <span>{children}</span>
    </li>
  );
}
