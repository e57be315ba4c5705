import { useCopy } from './use-copy';

interface Props {
  label: string;
  text: () => string;
}

/** Shows a button that copies something, and says whether it could. */
export function Copy({ label, text }: Props) {
  const { copy, outcome, reset } = useCopy();
  return (
    <>
      <button
        type="button"
        class="plain"
        onClick={() => copy(text())}
        onBlur={reset}
      >
        {outcome || label}
      </button>
      <span role="status" class="unseen">
        {outcome}
      </span>
    </>
  );
}
