import { useState } from 'preact/hooks';
import { useQuery } from '../../agent/hooks/use-query';
import { Field } from '../../agent/parts/Field';
import type { Choices } from '../logic/block-choices';
import { usePanel } from '../panel-context';
import { p } from '../texts/texts';

interface Props {
  site: string;
  choices: Choices;
  onChoose: (change: Partial<Choices>) => void;
}

const MAX_LENGTH = 500;

/** Asks why, by the site's reasons or one's own words, and for a note. */
export function Why({ site: id, choices, onChoose }: Props) {
  const { api } = usePanel();
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const words = p().form;
  // Without them one types: what is offered is a help.
  useQuery(
    async (isCurrent) => {
      const site = await api.site(id);
      if (isCurrent()) setReasons(site.reasons);
    },
    [id],
  );
  return (
    <>
      <Field
        label={words.reason}
        name="reason"
        list="reasons"
        autocomplete="off"
        maxLength={MAX_LENGTH}
        value={choices.reason}
        onInput={(event) => onChoose({ reason: event.currentTarget.value })}
      />
      <datalist id="reasons">
        {reasons.map((reason) => (
          <option key={reason} value={reason} />
        ))}
      </datalist>
      <label class="field">
        <p>
          <b>{words.note}</b> <span class="muted">{words.noteHint}</span>
        </p>
        <textarea
          name="note"
          rows={2}
          aria-label={words.note}
          aria-description={words.noteHint}
          placeholder={words.optional}
          maxLength={MAX_LENGTH}
          value={choices.note}
          onInput={(event) => onChoose({ note: event.currentTarget.value })}
        />
      </label>
    </>
  );
}
