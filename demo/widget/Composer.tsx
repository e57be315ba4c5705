import { useEffect, useRef } from 'preact/hooks';

interface Props {
  draft: string;
  focus: boolean;
  onDraft: (draft: string) => void;
  onSend: (text: string) => void;
}

/** Where the visitor writes. Enter sends; Shift and Enter starts a line. */
export function Composer({ draft, focus, onDraft, onSend }: Props) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focus) box.current?.focus();
  }, []);

  const send = () => {
    // What the box holds: the last letters may not be drawn yet.
    const text = box.current?.value.trim();
    if (!text) return;
    onDraft('');
    onSend(text);
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={box}
        rows={1}
        maxLength={4000}
        aria-label="Your message"
        placeholder="Your message"
        value={draft}
        onInput={(event) => onDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) {
            return;
          }
          event.preventDefault();
          send();
        }}
      />
      <button type="submit">Send</button>
    </form>
  );
}
