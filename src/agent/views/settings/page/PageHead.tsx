import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  /** What the page is about, in a sentence. */
  lead: string;
  /** What one can do on the page. */
  children?: ComponentChildren;
}

/** Shows what a page of the settings is called and is for. */
export function PageHead({ title, lead, children }: Props) {
  return (
    <header class="page-head">
      <div>
        <h1>{title}</h1>
        <p class="muted">{lead}</p>
      </div>
      {children && <div class="acts">{children}</div>}
    </header>
  );
}
