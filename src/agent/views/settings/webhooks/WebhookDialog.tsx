import { useState } from 'preact/hooks';
import type { Webhook } from '../../../../protocol/webhooks';
import {
  WEBHOOK_EVENTS,
  type WebhookEvent,
} from '../../../../protocol/webhook-events';
import { Field } from '../../../parts/Field';
import { CheckField } from '../../../parts/form/CheckField';
import { ChecksField } from '../../../parts/form/ChecksField';
import { FormDialog } from '../../../parts/form/FormDialog';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

/** What the dialog was filled in with. */
interface WebhookFields {
  url: string;
  description: string;
  /** Null: everything. */
  events: WebhookEvent[] | null;
  sites: string[] | null;
  seeAddresses: boolean;
  seeContacts: boolean;
}

interface Props {
  /** What is changed; absent: one is added. */
  webhook?: Webhook;
  onSave: (fields: WebhookFields) => Promise<void>;
  onClose: () => void;
}

const orNull = <One,>(some: One[]): One[] | null => (some.length ? some : null);

/** Asks where events are sent, which, and how much they say. */
export function WebhookDialog({ webhook, onSave, onClose }: Props) {
  const { sites: all } = useConsole();
  const [events, setEvents] = useState<WebhookEvent[]>(
    WEBHOOK_EVENTS.filter((one) => webhook?.events?.includes(one)),
  );
  const [sites, setSites] = useState<string[]>([...(webhook?.sites ?? [])]);
  const [seeAddresses, setSeeAddresses] = useState(
    webhook?.seeAddresses ?? false,
  );
  const [seeContacts, setSeeContacts] = useState(webhook?.seeContacts ?? false);
  const words = t().webhooks;
  return (
    <FormDialog
      title={webhook ? words.change : words.add}
      lead={webhook ? undefined : words.addLead}
      submit={webhook ? t().people.save : words.add}
      onSubmit={(form) =>
        onSave({
          url: String(form.get('url')).trim(),
          description: String(form.get('description')).trim(),
          ...{ events: orNull(events), sites: orNull(sites) },
          ...{ seeAddresses, seeContacts },
        })
      }
      onClose={onClose}
    >
      <Field
        label={words.url}
        hint={words.urlHint}
        name="url"
        type="url"
        autocomplete="off"
        spellcheck={false}
        maxLength={2000}
        defaultValue={webhook?.url ?? ''}
        required
      />
      <Field
        label={words.description}
        hint={words.descriptionHint}
        name="description"
        autocomplete="off"
        maxLength={200}
        defaultValue={webhook?.description ?? ''}
      />
      <ChecksField
        label={words.events}
        hint={words.eventsHint}
        name="events"
        values={events}
        options={WEBHOOK_EVENTS.map((event) => ({
          value: event,
          text: words.eventNames[event],
        }))}
        onChange={setEvents}
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
      <div>
        <CheckField
          label={words.seeAddresses}
          name="seeAddresses"
          checked={seeAddresses}
          onChange={setSeeAddresses}
        />
        <CheckField
          label={words.seeContacts}
          name="seeContacts"
          checked={seeContacts}
          onChange={setSeeContacts}
        />
      </div>
    </FormDialog>
  );
}
