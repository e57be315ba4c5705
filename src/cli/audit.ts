import { verifyAudit } from '../gateway/audit/verify-audit';
import { ConfigError } from '../gateway/lib/errors/config-error';
import { listAuditBefore } from '../gateway/store/audit';
import type { Context } from './context';
import { escapeControlCharacters } from './escape-control-characters';
import { formatTime } from './format-time';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

const MOST = 500;

/** Prints the newest lines of the audit trail. */
export const printAudit = async (
  context: Context,
  { data, json }: CommonOptions,
): Promise<void> => {
  const rows = await withInstallation(context, data, ({ db }) =>
    listAuditBefore(db, {}, { limit: MOST }),
  );
  const lines = rows.map((row) => ({
    id: row.id,
    at: formatTime(row.at),
    by: row.actor_name,
    action: row.action,
    subject: row.subject,
    detail: JSON.parse(row.detail) as object,
  }));
  print(
    context,
    json,
    { lines },
    lines.length
      ? lines
          .map(({ id, at, by, action, subject, detail }) =>
            escapeControlCharacters(
              `${id}  ${at}  ${by}: ${action} ${subject}  ${JSON.stringify(detail)}`,
            ),
          )
          .join('\n')
      : 'Nothing was done yet.',
  );
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
