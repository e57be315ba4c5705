import { useState } from 'preact/hooks';
import { ApiError } from '../../../api/api-error';
import { ConfirmDialog } from '../../../parts/ConfirmDialog';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

interface Props {
  site: string;
  onRemoved: () => void;
  onClose: () => void;
}

/**
 * Asks whether a site is to be removed; of one in use once more, where the
 * gateway says what goes with it.
 */
export function RemoveSite({ site, onRemoved, onClose }: Props) {
  const { api } = useConsole();
  const [isInUse, setInUse] = useState(false);
  const words = t().sites.remove;
  return (
    <ConfirmDialog
      title={words.title(site)}
      verb={isInUse ? words.submitAll : words.submit}
      danger
      onConfirm={async () => {
        try {
          await api.siteSettings.remove(site, isInUse);
        } catch (error) {
          const asksAgain =
            error instanceof ApiError && error.field === 'confirm';
          if (asksAgain) setInUse(true);
          throw error;
        }
        onRemoved();
      }}
      onClose={onClose}
    >
      <p>{words.lead}</p>
    </ConfirmDialog>
  );
}
