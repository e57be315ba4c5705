import { useState } from 'preact/hooks';
import { t } from '../texts/texts';

interface Props {
  label: string;
  text: () => string;
}

/** Shows a button that copies something, and says that it did. */
export function Copy({ label, text }: Props) {
  const [isCopied, setCopied] = useState(false);
  const { copied } = t().common;
  return (
    <>
      <button
        type="button"
        class="plain"
        onClick={() =>
          void navigator.clipboard.writeText(text()).then(() => setCopied(true))
        }
        onBlur={() => setCopied(false)}
      >
        {isCopied ? copied : label}
      </button>
      <span role="status" class="unseen">
        {isCopied ? copied : ''}
      </span>
    </>
  );
}
