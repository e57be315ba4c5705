import type { NewWebhook, Webhook } from '../../../../protocol/webhooks';
import { FormDialog } from '../../../parts/form/FormDialog';
import { SecretDialog } from '../../../parts/form/SecretDialog';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { DeliveriesDialog } from './DeliveriesDialog';
import { WebhookDialog } from './WebhookDialog';

/** What is asked or shown of receivers. */
export type WebhookQuestion =
  | { verb: 'add' }
  | { verb: 'change' | 'secret' | 'remove' | 'deliveries'; webhook: Webhook }
  | { verb: 'show'; made: NewWebhook };

interface Props {
  question: WebhookQuestion;
  /** One is new, or other than it was. */
  onSaved: (webhook: Webhook) => void;
  onMade: (made: NewWebhook) => void;
  onRemoved: (id: number) => void;
  onClose: () => void;
}

/** Asks what is to be asked of a receiver, and does it. */
export function WebhookQuestions(props: Props) {
  const { question, onSaved, onMade, onRemoved, onClose } = props;
  const { webhooks } = useConsole().api;
  const words = t().webhooks;
  switch (question.verb) {
    case 'add':
      return (
        <WebhookDialog
          onSave={async (fields) => onMade(await webhooks.add(fields))}
          onClose={onClose}
        />
      );
    case 'show':
      return (
        <SecretDialog
          title={words.secret}
          lead={words.secretLead}
          secret={question.made.secret}
          done={t().tokens.kept}
          onClose={onClose}
        />
      );
    case 'change':
      return (
        <WebhookDialog
          webhook={question.webhook}
          onSave={async (fields) =>
            onSaved(await webhooks.change(question.webhook.id, fields))
          }
          onClose={onClose}
        />
      );
    case 'secret':
      return (
        <FormDialog
          title={words.renewSecret}
          lead={words.renewSecretLead}
          submit={words.renewSecret}
          onSubmit={async () =>
            onMade(await webhooks.renewSecret(question.webhook.id))
          }
          onClose={onClose}
        />
      );
    case 'remove':
      return (
        <FormDialog
          title={words.ask}
          lead={words.askLead(question.webhook.url)}
          submit={t().people.remove}
          isDanger
          onSubmit={async () => {
            await webhooks.remove(question.webhook.id);
            onRemoved(question.webhook.id);
          }}
          onClose={onClose}
        />
      );
    case 'deliveries':
      return <DeliveriesDialog webhook={question.webhook} onClose={onClose} />;
  }
}
