import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { COMMAND_LINE } from '../gateway/auth/command-line';
import { exportBans } from '../gateway/jobs/export/export-bans';
import { EXPORT_FORMATS } from '../gateway/jobs/export/export-formats';
import { insertAudit } from '../gateway/store/changes';
import type { BanState } from '../protocol/bans';
import type { KeyKind } from '../protocol/key-kinds';
import type { Context } from './context';
import type { CommonOptions } from './options';
import { withInstallation } from './with-installation';

/** Options of `doorlist bans export`. */
export interface ExportOptions extends CommonOptions {
  format: keyof typeof EXPORT_FORMATS;
  output?: string;
  state?: BanState;
  kind?: KeyKind;
  search?: string;
}

/** Writes bans to a file, or prints them. */
export const exportBansTo = (
  context: Context,
  { data, format, output, state, kind, search: q }: ExportOptions,
): Promise<void> =>
  withInstallation(context, data, async ({ db }) => {
    const at = Date.now();
    const filter = {
      ...(state && { state }),
      ...(kind && { kind }),
      ...(q && { q }),
    };
    const detail = { format, ...filter };
    const act = { by: COMMAND_LINE, at, action: 'export bans' } as const;
    await insertAudit(db, { ...act, subject: 'bans', detail });
    const bans = { ...filter, sites: null };
    const text = exportBans(db, bans, EXPORT_FORMATS[format], at);
    if (output === undefined) {
      for await (const piece of text) context.stdout.write(piece);
      return;
    }
    // It holds addresses and emails of people.
    const file = createWriteStream(output, { mode: 0o600 });
    await pipeline(Readable.from(text), file);
  });
