import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { startExport } from '../gateway/api/v1/bans/start-export';
import {
  COMMAND_LINE,
  COMMAND_LINE_CALLER,
} from '../gateway/auth/command-line';
import { exportBans } from '../gateway/jobs/export/export-bans';
import {
  EXPORT_FORMATS,
  type ExportFormat,
} from '../gateway/jobs/export/export-formats';
import { ConfigError } from '../gateway/lib/errors/config-error';
import { readBanFilters, type BanFilterOptions } from './ban-filter-options';
import type { Context } from './context';
import { describeInstallation } from './describe-installation';
import type { CommonOptions } from './options';
import { print } from './print';
import { createProgressBar } from './progress-bar';
import { toJsonList } from './to-json-list';
import { withInstallation } from './with-installation';

/** Options of `doorlist bans export`. */
export interface ExportOptions extends CommonOptions, BanFilterOptions {
  /** @default csv; of what is printed with `json` a list */
  format?: keyof typeof EXPORT_FORMATS;
  output?: string;
}

/** Returns a format that counts the bans it writes, and reports how many. */
const countBans = (format: ExportFormat, onCount: (count: number) => void) => {
  const counted = {
    ...format,
    count: 0,
    format(ban: Parameters<ExportFormat['format']>[0]) {
      const text = format.format(ban);
      if (text) counted.count += 1;
      onCount(counted.count);
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
  const { data, json, output } = options;
  const query = { ...readBanFilters(options), format: pickFormat(options) };
  await withInstallation(context, data, async ({ db, secrets }) => {
    const at = Date.now();
    const { format: name, bans } = await startExport(
      { db, secrets, now: Date.now },
      query,
      { caller: COMMAND_LINE_CALLER, by: COMMAND_LINE, at },
    );
    const format = EXPORT_FORMATS[name];
    if (output === undefined) {
      const text = exportBans(db, bans, format, at);
      const printed = Readable.from(json ? toJsonList(text) : text);
      return pipeline(printed, context.stdout, { end: false });
    }
    const bar = createProgressBar(context.stderr, 'Exporting');
    const counted = countBans(format, (count) => bar.show(count, undefined));
    // It holds addresses and emails of people.
    const file = createWriteStream(output, { mode: 0o600 });
    try {
      await pipeline(Readable.from(exportBans(db, bans, counted, at)), file);
    } finally {
      bar.end();
    }
    const installation = describeInstallation(context, data);
    return print(
      context,
      json,
      { installation, output, format: name, bans: counted.count },
      `${counted.count} bans are in ${output}.`,
    );
  });
};
