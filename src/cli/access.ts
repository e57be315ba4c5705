import { writePrivateFile } from '../gateway/installation/write-private-file';
import { accessPerson } from '../gateway/upkeep/access-person';
import type { Context } from './context';
import type { CommonOptions } from './options';
import { print } from './print';
import { readPersonKey, type PersonArguments } from './read-person-key';
import { withInstallation } from './with-installation';

/** Prints all that is kept of a person as JSON, or writes it into a file. */
export const access = async (
  context: Context,
  asked: PersonArguments,
  { data, json, file }: CommonOptions & { file?: string },
): Promise<void> => {
  const person = await withInstallation(context, data, async (installation) => {
    const key = await readPersonKey(installation, asked);
    return accessPerson(installation, key, asked.value, Date.now());
  });
  if (file === undefined) {
    print(context, true, person, '');
    return;
  }
  writePrivateFile(file, `${JSON.stringify(person, null, 2)}\n`);
  print(context, json, { file }, `All that is kept is in ${file}.`);
};
