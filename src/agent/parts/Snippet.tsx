import { Copy } from './Copy';

interface Props {
  /** What is copied, for whom only listens. */
  label: string;
  text: string;
  copy: string;
}

/** Shows a piece of code that is to be pasted elsewhere, with what copies it. */
export function Snippet({ label, text, copy }: Props) {
  return (
    <div class="snippet">
      <pre tabIndex={0} role="region" aria-label={label}>
        <code dir="ltr">{text}</code>
      </pre>
      <Copy label={copy} text={() => text} />
    </div>
  );
}
