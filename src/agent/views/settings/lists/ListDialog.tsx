import { useRef, useState } from 'preact/hooks';
import {
  LIST_EFFECTS,
  type ListEffect,
} from '../../../../protocol/list-effects';
import type {
  ListDraft,
  ListPreview,
  SharedList,
} from '../../../../protocol/lists';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { describeLength } from '../../../logic/describe-length';
import { Failure } from '../../../parts/Failure';
import { Field } from '../../../parts/Field';
import { ChecksField } from '../../../parts/form/ChecksField';
import { FormDialog } from '../../../parts/form/FormDialog';
import { SelectField } from '../../../parts/SelectField';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { PreviewFacts } from './PreviewFacts';

interface Props {
  /** What is changed; absent: one is added. */
  list?: SharedList;
  onSave: (draft: ListDraft) => Promise<void>;
  onClose: () => void;
}

const INTERVALS = ['1h', '6h', '12h', '24h'];

/** Asks for a list that others publish, and says first whom it would hit. */
export function ListDialog({ list, onSave, onClose }: Props) {
  const { api, sites: all } = useConsole();
  const [effect, setEffect] = useState<ListEffect>(list?.as ?? 'watch');
  const [every, setEvery] = useState(list?.every ?? '6h');
  const [sites, setSites] = useState<string[]>([...(list?.sites ?? [])]);
  const [preview, setPreview] = useState<ListPreview>();
  const looking = useAsyncAction();
  const fields = useRef<HTMLDivElement>(null);
  const words = t().lists;

  const draftOf = (read: (name: string) => string): ListDraft => ({
    url: read('url').trim(),
    ...(read('name').trim() && { name: read('name').trim() }),
    ...{ as: effect, every, sites },
  });
  const look = () =>
    looking.run(async () => {
      const read = (name: string) =>
        fields.current?.querySelector<HTMLInputElement>(`[name=${name}]`)
          ?.value ?? '';
      setPreview(undefined);
      setPreview(await api.lists.preview(draftOf(read)));
    });
  const intervals = INTERVALS.includes(every)
    ? INTERVALS
    : [...INTERVALS, every];
  return (
    <FormDialog
      title={list ? words.change(list.name) : words.add}
      lead={words.addLead}
      submit={list ? t().people.save : words.add}
      onSubmit={(form) => onSave(draftOf((name) => String(form.get(name))))}
      onClose={onClose}
    >
      <div ref={fields} class="dialog-fields">
        <Field
          label={words.url}
          hint={words.urlHint}
          name="url"
          type="url"
          autocomplete="off"
          spellcheck={false}
          maxLength={2000}
          defaultValue={list?.url ?? ''}
          required
        />
        <Field
          label={words.name}
          hint={words.nameHint}
          name="name"
          autocomplete="off"
          maxLength={100}
          defaultValue={list?.name ?? ''}
        />
      </div>
      <SelectField
        label={words.effect}
        hint={words.effectHints[effect]}
        name="as"
        value={effect}
        options={LIST_EFFECTS.map((one) => ({
          value: one,
          text: words.effects[one],
        }))}
        onChoose={setEffect}
      />
      <SelectField
        label={words.every}
        name="every"
        value={every}
        options={intervals.map((one) => ({
          value: one,
          text: describeLength(one),
        }))}
        onChoose={setEvery}
      />
      {all.length > 1 && (
        <ChecksField
          label={t().people.sites}
          hint={t().people.sitesHint}
          name="sites"
          values={sites}
          options={all.map((site) => ({ value: site, text: site }))}
          onChange={setSites}
        />
      )}
      <div class="preview" role="status">
        <button
          type="button"
          aria-busy={looking.pending}
          onClick={() => void look()}
        >
          {looking.pending ? words.looking : words.look}
        </button>
        <Failure error={looking.error} />
        {preview && <PreviewFacts preview={preview} />}
      </div>
    </FormDialog>
  );
}
