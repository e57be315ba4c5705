import { listAuditPage } from '../gateway/api/v1/audit/list-audit-page';
import { verifyAudit } from '../gateway/audit/verify-audit';
import { COMMAND_LINE_CALLER } from '../gateway/auth/command-line';
import { ConfigError } from '../gateway/lib/errors/config-error';
import type { Context } from './context';
import { escapeControlCharacters } from '../gateway/lib/escape-control-characters';
import { findUserId } from './find-user-id';
import { formatTime } from './format-time';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** Options of `doorlist audit list`. */
export interface AuditOptions extends CommonOptions {
  by?: string;
  action?: string;
  site?: string;
  since?: string;
  until?: string;
  limit: number;
  cursor?: string;
}

/** Prints the newest lines of the audit trail that options leave. */
export const printAudit = async (
  context: Context,
  { data, json, by, ...options }: AuditOptions,
): Promise<void> => {
  const page = await withInstallation(context, data, async ({ db }) =>
    listAuditPage(db, COMMAND_LINE_CALLER, {
      ...options,
      by: by === undefined ? undefined : await findUserId(db, by),
    }),
  );
  const lines = page.data.map(({ by: { name }, ...line }) => ({
    ...{ ...line, by: name },
  }));
  const text = [
    ...lines.map(({ id, at, by: name, action, subject, detail }) =>
      escapeControlCharacters(
        `${id}  ${at}  ${name}: ${action} ${subject}  ${JSON.stringify(detail)}`,
      ),
    ),
    ...(lines.length ? [] : ['Nothing of that was done yet.']),
    ...(page.next === undefined
      ? []
      : [`There are more: the same with --cursor ${page.next}.`]),
  ];
  const { next } = page;
  print(context, json, { lines, ...(next && { next }) }, text.join('\n'));
};

/**
 * Checks the audit trail, and prints what was found.
 *
 * @throws ConfigError if a line was changed, removed or added
 */
export const printAuditVerification = async (
  context: Context,
  { data, json }: CommonOptions,
): Promise<void> => {
  const found = await withInstallation(context, data, ({ db, secrets }) =>
    verifyAudit(db, secrets),
  );
  const { intact, gone, unsealed, broken } = found;
  if (broken) {
    throw new ConfigError(
      `The audit trail is not as it was written: of the lines ${broken.first_line} to ${broken.last_line}, sealed ${formatTime(broken.sealed_at)}, some were changed, removed or added.`,
    );
  }
  print(
    context,
    json,
    { intact, gone, unsealed },
    [
      `${intact} lines are as they were written.`,
      ...(unsealed ? [`${unsealed} are not sealed yet.`] : []),
      ...(gone ? [`${gone} older ones were deleted, as retention says.`] : []),
    ].join(' '),
  );
};
