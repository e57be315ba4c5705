import { writePrivateFile } from '../gateway/installation/write-private-file';
import { canonicalKey } from '../gateway/keys/canonical-key';
import { accessPerson } from '../gateway/upkeep/access-person';
import type { KeyKind } from '../protocol/key-kinds';
import type { Context } from './context';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** Prints all that is kept of a person as JSON, or writes it into a file. */
export const access = async (
  context: Context,
  kind: KeyKind,
  typed: string,
  { data, json, file }: CommonOptions & { file?: string },
): Promise<void> => {
  const key = canonicalKey(kind, typed, 'value');
  const person = await withInstallation(context, data, ({ db }) =>
    accessPerson(db, key, typed, Date.now()),
  );
  if (file === undefined) {
    print(context, true, person, '');
    return;
  }
  writePrivateFile(file, `${JSON.stringify(person, null, 2)}\n`);
  print(context, json, { file }, `All that is kept is in ${file}.`);
};
