import { useEffect, useRef } from 'preact/hooks';

interface Props {
  focus: boolean;
  onOpen: () => void;
}

/** The button that opens the chat. */
export function Launcher({ focus, onOpen }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (focus) button.current?.focus();
  }, []);
  return (
    <button class="launcher" type="button" ref={button} onClick={onOpen}>
      Chat with us
    </button>
  );
}
