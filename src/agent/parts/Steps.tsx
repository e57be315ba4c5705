interface Props {
  /** What the list is, for whom only listens. */
  label: string;
  steps: readonly string[];
  /** The one that is being done. */
  current: number;
}

/** Shows how far somebody is: what is done is ticked. */
export function Steps({ label, steps, current }: Props) {
  return (
    <ol class="steps" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step}
          class={index < current ? 'done' : ''}
          aria-current={index === current ? 'step' : undefined}
        >
          <i aria-hidden="true">{index < current ? '✓' : index + 1}</i>
          {step}
        </li>
      ))}
    </ol>
  );
}
