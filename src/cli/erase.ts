import { erasePerson, type Erased } from '../gateway/privacy/erase-person';
import { VENDORS } from '../protocol/vendors';
import type { Context } from './context';
import type { CommonOptions } from './options';
import { print } from './print';
import { readPersonKey, type PersonArguments } from './read-person-key';
import { withInstallation } from './with-installation';

const describe = (erased: Erased, isPurged: boolean | undefined): string =>
  [
    `Erased: ${erased.chats} chats with their messages, ${erased.visitors} browsers, ${erased.appeals} appeals, ${erased.bansErased} keys of ended bans, ${erased.neverBanEntries} never-ban entries.`,
    ...erased.bansKept.map(
      ({ ban, until }) =>
        `Ban ${ban} goes on ${until === null ? 'for good' : `until ${until}`}, with a digest in place of the value.`,
    ),
    ...Object.entries(erased.texts).map(
      ([table, count]) => `Taken out of ${count} texts of ${table}.`,
    ),
    ...erased.vendors.map(
      ({ vendor, account, says }) =>
        `${VENDORS[vendor].name} ${account}: ${says}`,
    ),
    ...erased.receivers.map(
      (receiver) =>
        `Webhook ${receiver}: has been sent something of it. Ask whoever runs it to erase it there.`,
    ),
    ...(isPurged === false
      ? [
          'A gateway reads the file now: what was deleted leaves its log when that is next written or stopped.',
        ]
      : []),
    'Backups made before still hold it: delete them, or restore them with “doorlist restore”, which erases it again.',
  ].join('\n');

/** Erases a person’s data, and prints what was done and who was sent what. */
export const erase = async (
  context: Context,
  person: PersonArguments,
  { data, json }: CommonOptions,
): Promise<void> => {
  const { erased, isPurged } = await withInstallation(
    context,
    data,
    async (installation) => {
      const key = await readPersonKey(installation, person);
      const { value } = person;
      return {
        erased: await erasePerson(installation, key, value, Date.now()),
        isPurged: await installation.purge?.(),
      };
    },
  );
  print(context, json, erased, describe(erased, isPurged));
};
