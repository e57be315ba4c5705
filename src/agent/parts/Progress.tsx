interface Props {
  /** What is being done, for whom only listens. */
  label: string;
  done: number;
  /** Undefined while it is being counted. */
  total: number | undefined;
}

/** Shows how far something is. */
export function Progress({ label, done, total }: Props) {
  return (
    <progress
      aria-label={label}
      {...(total !== undefined && { value: done, max: Math.max(total, 1) })}
    />
  );
}
