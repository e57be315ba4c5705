import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  children: ComponentChildren;
}

/** Shows facts under a heading. */
export function FactList({ title, children }: Props) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

/** Shows one fact: its name, and its value at the other side. */
export function Fact({
  name,
  children,
}: {
  name: string;
  children: ComponentChildren;
}) {
  return (
    <div class="fact">
      <span>
        <bdi>{name}</bdi>
      </span>
      <span>{children}</span>
    </div>
  );
}
