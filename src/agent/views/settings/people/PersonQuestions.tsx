import type { InvitedUser, User } from '../../../../protocol/users';
import { FormDialog } from '../../../parts/form/FormDialog';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';
import { changesOf } from './changes-of';
import type { PersonQuestion } from './PersonActs';
import { PersonDialog, type PersonDraft } from './PersonDialog';

interface Props {
  question: PersonQuestion;
  onInvited: (user: InvitedUser) => void;
  onChanged: (user: User) => void;
  onRemoved: (id: number) => void;
  onClose: () => void;
}

/** Asks what is to be asked of a person, and does it. */
export function PersonQuestions(props: Props) {
  const { question, onInvited, onChanged, onRemoved, onClose } = props;
  const { people } = useConsole().api;
  const words = t().people;
  if (question.verb === 'invite') {
    const invite = async ({ email, name, ...draft }: PersonDraft) =>
      onInvited(
        await people.invite({ email, ...draft, ...(name && { name }) }),
      );
    return <PersonDialog onSave={invite} onClose={onClose} />;
  }
  const { verb, user } = question;
  const { id, name, signIns } = user;
  switch (verb) {
    case 'change':
      return (
        <PersonDialog
          user={user}
          onSave={async (draft) =>
            onChanged(await people.change(id, changesOf(user, draft)))
          }
          onClose={onClose}
        />
      );
    case 'deactivate':
      return (
        <FormDialog
          title={words.ask.deactivate(name)}
          lead={words.ask.deactivateLead(signIns)}
          submit={words.deactivate}
          isDanger
          onSubmit={async () =>
            onChanged(await people.change(id, { active: false }))
          }
          onClose={onClose}
        />
      );
    case 'factor':
      return (
        <FormDialog
          title={words.ask.factor(name)}
          lead={words.ask.factorLead}
          submit={words.takeFactor}
          isDanger
          onSubmit={async () => {
            await people.removeSecondFactor(id);
            onChanged({ ...user, secondFactor: false });
          }}
          onClose={onClose}
        />
      );
    case 'remove':
      return (
        <FormDialog
          title={words.ask.remove(name)}
          lead={words.ask.removeLead}
          submit={words.remove}
          isDanger
          onSubmit={async () => {
            await people.remove(id);
            onRemoved(id);
          }}
          onClose={onClose}
        />
      );
  }
}
