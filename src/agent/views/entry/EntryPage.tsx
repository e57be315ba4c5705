import type { ComponentChildren } from 'preact';

/** Shows a form in the middle of a page of its own. */
export function EntryPage({ children }: { children: ComponentChildren }) {
  return <main class="sign-in">{children}</main>;
}
