import { t } from '../texts/texts';
import { useCopy } from './use-copy';

interface Props {
  text: string;
  /** What the button does, for whom only listens. */
  label: string;
}

/** Shows a code with a button that copies it. */
export function CodeCopy({ text, label }: Props) {
  const { copy, outcome } = useCopy();
  return (
    <span class="code-copy">
      <code>{text}</code>
      <button
        type="button"
        class="plain"
        aria-label={label}
        onClick={() => copy(text)}
      >
        {outcome || t().common.copy}
      </button>
    </span>
  );
}
