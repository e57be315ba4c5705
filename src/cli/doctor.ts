import { examineInstallation } from '../gateway/installation/doctor';
import type { Finding } from '../gateway/installation/finding';
import { ConfigError } from '../gateway/lib/errors/config-error';
import type { Context } from './context';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** Options of `doorlist doctor`. */
export interface DoctorOptions extends CommonOptions {
  /** Addresses whose certificates are looked at. */
  url: string[];
}

const MARKS = { ok: 'ok', warning: 'warn', problem: 'FAIL' } as const;

const describe = ({ about, state, says, todo }: Finding): string =>
  [
    `${MARKS[state].padEnd(5)}${about.padEnd(13)}${says}`,
    ...(todo === undefined ? [] : [`${' '.repeat(18)}→ ${todo}`]),
  ].join('\n');

/**
 * Prints how an installation is, and what to do.
 *
 * @throws ConfigError if something has to be mended
 */
export const doctor = async (
  context: Context,
  { data, json, url }: DoctorOptions,
): Promise<void> => {
  const findings = await withInstallation(context, data, (installation) =>
    examineInstallation({
      ...{ installation, folder: data, env: context.env },
      ...{ now: Date.now(), urls: url },
    }),
  );
  print(context, json, { findings }, findings.map(describe).join('\n'));
  const problems = findings.filter(({ state }) => state === 'problem').length;
  if (problems) throw new ConfigError(`${problems} to be mended.`);
};
