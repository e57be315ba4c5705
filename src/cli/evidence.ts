import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAND_LINE } from '../gateway/auth/command-line';
import { buildEvidence } from '../gateway/evidence/build-evidence';
import { writePrivateFile } from '../gateway/installation/write-private-file';
import { ConfigError } from '../gateway/lib/errors/config-error';
import type { Context } from './context';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/**
 * Writes what is kept of a chat into a new folder, with a manifest, its signature
 * and the public key.
 *
 * @throws ConfigError if nothing is kept, or the folder exists
 */
export const writeEvidence = async (
  context: Context,
  given: string,
  { data, json, to }: CommonOptions & { to?: string },
): Promise<void> => {
  const code = given.toUpperCase();
  const folder = to ?? `evidence-${code}`;
  if (existsSync(folder)) {
    throw new ConfigError(`${folder} exists. Choose a name that does not.`);
  }
  const found = await withInstallation(context, data, (installation) =>
    buildEvidence(installation, code, { by: COMMAND_LINE, at: Date.now() }),
  );
  if (!found) throw new ConfigError(`Nothing is kept of a chat ${code}.`);
  mkdirSync(folder, { mode: 0o700 });
  for (const [name, content] of [
    ...found.files.map((file) => [file.name, file.content] as const),
    ['SHA256SUMS', found.manifest] as const,
    ['SHA256SUMS.sig', Buffer.from(found.signature, 'base64')] as const,
    ['public-key.pem', found.publicKey] as const,
  ]) {
    writePrivateFile(join(folder, name), content);
  }
  const files = found.files.length;
  print(
    context,
    json,
    { folder, files: found.files.map(({ name }) => name) },
    `${files} files, their manifest and its signature are in ${folder}. docs/evidence.md says how anybody checks them.`,
  );
};
