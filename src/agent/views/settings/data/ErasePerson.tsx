import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import type {
  Erasure,
  ErasurePreview,
  ErasurePreviewRequest,
} from '../../../../protocol/erasures';
import { VENDOR_IDS } from '../../../../protocol/vendors';
import { useAsyncAction } from '../../../hooks/use-async-action';
import { fieldMessage } from '../../../logic/field-message';
import { ConfirmDialog } from '../../../parts/ConfirmDialog';
import { Failure } from '../../../parts/Failure';
import { Field } from '../../../parts/Field';
import { SelectField } from '../../../parts/SelectField';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { Panel } from '../page/Panel';
import { BansThatStay } from './BansThatStay';
import { ErasureReport } from './ErasureReport';

/** By what owners are asked to erase somebody. */
const KINDS = [
  ...(['session', 'email', 'phone', 'ip'] as const),
  ...VENDOR_IDS,
  'visitor',
] as const;

interface Found {
  person: ErasurePreviewRequest;
  preview: ErasurePreview;
}

/** Erases one visitor: shows first what would go, and what stays. */
export function ErasePerson() {
  const { api } = useConsole();
  const [kind, setKind] = useState<(typeof KINDS)[number]>('session');
  const [found, setFound] = useState<Found>();
  const [erased, setErased] = useState<Erasure>();
  const [isAsking, setAsking] = useState(false);
  const finding = useAsyncAction();
  const words = t().privacy.erase;

  const find = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const value = String(new FormData(event.currentTarget).get('value')).trim();
    setFound(undefined);
    setErased(undefined);
    void finding.run(async () => {
      const person = { kind, value };
      const preview = await api.privacy.previewErasure(person);
      setFound({ person, preview });
    });
  };
  const wrongValue = fieldMessage(finding.error, 'value');
  const preview = found?.preview;
  const isNobody =
    preview &&
    preview.visitors + preview.chats + preview.bansErased === 0 &&
    preview.bansKept.length === 0;
  return (
    <Panel title={words.title} lead={words.lead}>
      <form class="add-row" noValidate onSubmit={find}>
        <SelectField
          label={words.by}
          value={kind}
          options={KINDS.map((one) => ({ value: one, text: words.kinds[one] }))}
          onChoose={setKind}
        />
        <Field
          label={words.kinds[kind]}
          hint={words.hints[kind]}
          name="value"
          autocomplete="off"
          spellcheck={false}
          maxLength={255}
          error={wrongValue}
        />
        <button aria-busy={finding.pending}>{words.find}</button>
      </form>
      {wrongValue === undefined && <Failure error={finding.error} />}
      <div role="status" class="found">
        {preview && isNobody && <p class="muted">{words.nobody}</p>}
        {preview && !isNobody && (
          <>
            <p>
              <b>{words.goes}</b>{' '}
              {words.counts(
                preview.chats,
                preview.visitors,
                preview.bansErased,
              )}
            </p>
            <BansThatStay bans={preview.bansKept} />
            <p class="muted">{words.cantBeTakenBack}</p>
            <div>
              <button
                type="button"
                class="danger"
                onClick={() => setAsking(true)}
              >
                {words.open}
              </button>
            </div>
          </>
        )}
        {erased && <ErasureReport erased={erased} />}
      </div>
      {isAsking && found && (
        <ConfirmDialog
          title={words.confirm(found.person.value)}
          verb={words.submit}
          danger
          password
          onConfirm={async (password) => {
            setErased(await api.privacy.erase(found.person, password));
            setFound(undefined);
          }}
          onClose={() => setAsking(false)}
        >
          <p>{words.cantBeTakenBack}</p>
        </ConfirmDialog>
      )}
    </Panel>
  );
}
