import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  title: string;
  /** What it is about, beside the title. */
  lead?: ComponentChildren;
  /** What one can do, at the other end of the title's line. */
  acts?: ComponentChildren;
  /** Whether it goes across all columns. @default false */
  wide?: boolean;
  children: ComponentChildren;
}

/** Shows what belongs together on a page of the settings, in a frame. */
export function Panel({ title, lead, acts, wide = false, children }: Props) {
  const id = useId();
  return (
    <section class={wide ? 'panel wide' : 'panel'} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {lead && <p class="muted">{lead}</p>}
        {acts && <div class="acts">{acts}</div>}
      </header>
      {children}
    </section>
  );
}
