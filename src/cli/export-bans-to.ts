import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { COMMAND_LINE } from '../gateway/auth/command-line';
import { ConfigError } from '../gateway/lib/errors/config-error';
import { exportBans } from '../gateway/jobs/export/export-bans';
import {
  EXPORT_FORMATS,
  type ExportFormat,
} from '../gateway/jobs/export/export-formats';
import { insertAudit } from '../gateway/store/changes';
import type { BanState } from '../protocol/bans';
import type { KeyKind } from '../protocol/key-kinds';
import type { Context } from './context';
import {
  describeInstallation,
  printInstallation,
} from './describe-installation';
import type { CommonOptions } from './options';
import { print } from './print';
import { toJsonList } from './to-json-list';
import { withInstallation } from './with-installation';

/** Options of `doorlist bans export`. */
export interface ExportOptions extends CommonOptions {
  /** @default csv; of what is printed with `json` a list */
  format?: keyof typeof EXPORT_FORMATS;
  output?: string;
  state?: BanState;
  kind?: KeyKind;
  search?: string;
}

/** Returns a format that counts the bans it writes. */
const countBans = (format: ExportFormat) => {
  const counted = {
    ...format,
    count: 0,
    format(ban: Parameters<ExportFormat['format']>[0]) {
      const text = format.format(ban);
      if (text) counted.count += 1;
      return text;
    },
  };
  return counted;
};

const pickFormat = ({ format, json, output }: ExportOptions) => {
  if (!json || output !== undefined) return format ?? 'csv';
  if (format === undefined) return 'jsonl';
  throw new ConfigError(
    '--json prints the bans as JSON. Leave out --format, or name a file with --output.',
  );
};

/**
 * Writes bans to a file, or prints them.
 *
 * @throws ConfigError for a format of what is to be printed as JSON
 */
export const exportBansTo = async (
  context: Context,
  options: ExportOptions,
): Promise<void> => {
  const { data, json, output, state, kind, search: q } = options;
  const name = pickFormat(options);
  printInstallation(context, data);
  await withInstallation(context, data, async ({ db }) => {
    const at = Date.now();
    const filter = {
      ...(state && { state }),
      ...(kind && { kind }),
      ...(q && { q }),
    };
    await insertAudit(db, {
      ...{ by: COMMAND_LINE, at, action: 'export bans', subject: 'bans' },
      detail: { format: name, state, kind, ...(q && { searched: true }) },
    });
    const format = countBans(EXPORT_FORMATS[name]);
    const text = exportBans(db, { ...filter, sites: null }, format, at);
    if (output === undefined) {
      const printed = Readable.from(json ? toJsonList(text) : text);
      return pipeline(printed, context.stdout, { end: false });
    }
    // It holds addresses and emails of people.
    const file = createWriteStream(output, { mode: 0o600 });
    await pipeline(Readable.from(text), file);
    const installation = describeInstallation(context, data);
    return print(
      context,
      json,
      { installation, output, format: name, bans: format.count },
      `${format.count} bans are in ${output}.`,
    );
  });
};
