import { useState } from 'preact/hooks';
import { t } from '../texts/texts';

interface Props {
  text: string;
  /** What the button does, for whom only listens. */
  label: string;
}

/** Shows a code with a button that copies it. */
export function CodeCopy({ text, label }: Props) {
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      // Not allowed here: the code can be selected.
      () => {},
    );
  return (
    <span class="code-copy">
      <code>{text}</code>
      <button
        type="button"
        class="plain"
        aria-label={label}
        onClick={() => void copy()}
      >
        {copied ? t().common.copied : t().common.copy}
      </button>
    </span>
  );
}
