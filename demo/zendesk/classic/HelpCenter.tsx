interface Props {
  open: boolean;
  onToggle: (open: boolean) => void;
}

const ANSWERS = [
  ['When will my lamp come?', 'We send within the week, and write when we do.'],
  ['Can I send it back?', 'For thirty days, in the box it came in.'],
  ['Which bulb fits?', 'Each lamp comes with one; its size is on the foot.'],
];

/** The widget's other channel: answers to read, nobody to talk to. */
export function HelpCenter({ open, onToggle }: Props) {
  if (!open) {
    return (
      <div class="place right">
        <button class="launcher" type="button" onClick={() => onToggle(true)}>
          Help
        </button>
      </div>
    );
  }
  return (
    <section class="place window right" aria-label="Help">
      <header>
        <h2>Help</h2>
        <button
          type="button"
          aria-label="Minimise help"
          onClick={() => onToggle(false)}
        >
          <span class="minimise" />
        </button>
      </header>
      <div class="log">
        {ANSWERS.map(([question, answer]) => (
          <p class="bubble" key={question}>
            <strong>{question}</strong> {answer}
          </p>
        ))}
      </div>
    </section>
  );
}
