interface Props {
  /** The id by which the field is described. */
  id?: string;
  /** What is wrong and what was expected; undefined: nothing is wrong. */
  message: string | undefined;
}

/** Shows under a field what is wrong with it. */
export function FieldError({ id, message }: Props) {
  if (message === undefined) return null;
  return (
    <p id={id} class="field-error" role="alert">
      {message}
    </p>
  );
}
