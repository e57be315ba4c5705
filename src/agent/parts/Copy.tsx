import { useState } from 'preact/hooks';
import { t } from '../texts/texts';

interface Props {
  label: string;
  text: () => string;
}

/** Shows a button that copies something, and says that it did. */
export function Copy({ label, text }: Props) {
  const [isCopied, setCopied] = useState(false);
  return (
    <button
      type="button"
      class="plain"
      onClick={() =>
        void navigator.clipboard.writeText(text()).then(() => setCopied(true))
      }
      onBlur={() => setCopied(false)}
    >
      <span role="status">{isCopied ? t().common.copied : label}</span>
    </button>
  );
}
