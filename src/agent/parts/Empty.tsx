import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  /** @default 'h2' */
  heading?: 'h1' | 'h2';
  /** What will be here, and how to make it so. */
  children?: ComponentChildren;
}

/** Shows in the middle why nothing is here. */
export function Empty({ title, heading: Heading = 'h2', children }: Props) {
  return (
    <div class="empty-state">
      <Heading>{title}</Heading>
      {children}
    </div>
  );
}
