import { useState } from 'preact/hooks';
import {
  VENDOR_IDS,
  VENDOR_SECRETS,
  VENDORS,
  type Vendor,
} from '../../../../protocol/vendors';
import type { VendorAccount } from '../../../../protocol/vendor-accounts';
import { Field } from '../../../parts/Field';
import { CheckField } from '../../../parts/form/CheckField';
import { FormDialog } from '../../../parts/form/FormDialog';
import { SelectField } from '../../../parts/SelectField';
import { t } from '../../../texts/texts';
import { useConsole } from '../../shell/console-context';

const [FIRST_VENDOR] = VENDOR_IDS as [Vendor, ...Vendor[]];

interface Props {
  /** The account that gets another token; absent: one is connected. */
  account?: VendorAccount;
  onConnected: (account: VendorAccount) => void;
  onClose: () => void;
}

/** Asks for an account at a vendor, and the token by which blocks get there. */
export function ConnectDialog({ account, onConnected, onClose }: Props) {
  const { api, sites } = useConsole();
  const [vendor, setVendor] = useState(account?.vendor ?? FIRST_VENDOR);
  const [site, setSite] = useState(account?.sites[0] ?? sites[0] ?? '');
  const [hold, setHold] = useState(false);
  const words = t().vendors;
  const name = VENDORS[vendor].name;
  const takes = VENDOR_SECRETS[vendor];
  const secret = (form: FormData, field: string) => {
    const given = String(form.get(field) ?? '').trim();
    return given ? { [field]: given } : {};
  };
  return (
    <FormDialog
      title={account ? words.newTokenOf(name) : words.connect}
      lead={account ? words.newTokenLead : words.connectLead}
      submit={account ? words.save : words.connect}
      onSubmit={async (form) =>
        onConnected(
          await api.vendors.connect({
            ...{ vendor, site },
            account: account?.account ?? String(form.get('account')).trim(),
            ...secret(form, 'token'),
            ...secret(form, 'webhookSecret'),
            ...secret(form, 'supportToken'),
            ...(hold && { hold }),
          }),
        )
      }
      onClose={onClose}
    >
      {!account && (
        <>
          <SelectField
            label={words.vendor}
            name="vendor"
            value={vendor}
            options={VENDOR_IDS.map((one) => ({
              value: one,
              text: VENDORS[one].name,
            }))}
            onChoose={setVendor}
          />
          <Field
            label={words.account}
            hint={words.accountHints[vendor]}
            name="account"
            autocomplete="off"
            spellcheck={false}
            maxLength={200}
            required
          />
          <SelectField
            label={t().settings.site}
            hint={words.siteHint}
            name="site"
            value={site}
            options={sites.map((one) => ({ value: one, text: one }))}
            onChoose={setSite}
          />
        </>
      )}
      <Field
        label={words.token}
        hint={words.tokenHint}
        name="token"
        type="password"
        autocomplete="off"
        maxLength={4096}
        required={account === undefined}
      />
      {takes.webhookSecret && (
        <Field
          label={words.webhookSecret}
          hint={words.webhookSecretHint}
          name="webhookSecret"
          type="password"
          autocomplete="off"
          maxLength={4096}
        />
      )}
      {takes.supportToken && (
        <Field
          label={words.supportToken}
          hint={words.supportTokenHint}
          name="supportToken"
          type="password"
          autocomplete="off"
          maxLength={4096}
        />
      )}
      {!account && (
        <CheckField
          label={words.hold}
          hint={words.holdHint}
          name="hold"
          checked={hold}
          onChange={setHold}
        />
      )}
    </FormDialog>
  );
}
