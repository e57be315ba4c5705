import { useState } from 'preact/hooks';
import type { VendorAccount } from '../../../../protocol/vendor-accounts';
import { VENDORS } from '../../../../protocol/vendors';
import { FormDialog } from '../../../parts/form/FormDialog';
import { SelectField } from '../../../parts/SelectField';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

interface Props {
  account: VendorAccount;
  onDisconnected: () => void;
  onClose: () => void;
}

/** Asks which site leaves its account at a vendor. */
export function DisconnectDialog({ account, onDisconnected, onClose }: Props) {
  const { api } = useConsole();
  const { id, vendor, sites } = account;
  const [site, setSite] = useState(sites[0] ?? '');
  const words = t().vendors;
  const name = VENDORS[vendor].name;
  const isLast = sites.length === 1;
  return (
    <FormDialog
      title={words.ask(name)}
      lead={isLast ? words.askLast(name) : words.askLead(name)}
      submit={words.disconnect}
      isDanger
      onSubmit={async () => {
        await api.vendors.disconnect(id, site);
        onDisconnected();
      }}
      onClose={onClose}
    >
      {!isLast && (
        <SelectField
          label={t().settings.site}
          name="site"
          value={site}
          options={sites.map((one) => ({ value: one, text: one }))}
          onChoose={setSite}
        />
      )}
    </FormDialog>
  );
}
