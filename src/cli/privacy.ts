import {
  describeProcessing,
  type Processing,
} from '../gateway/upkeep/describe-processing';
import type { Context } from './context';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

const list = (lines: readonly string[]): string =>
  lines.length ? lines.map((line) => `- ${line}`).join('\n') : '- none';

const describe = (processing: Processing): string =>
  [
    `# Record of processing: Doorlist, ${processing.at}`,
    `## Purpose\n\n${processing.purpose}`,
    '## Controller and legal basis\n\nTo be filled in: docs/privacy.md has the choices.',
    `## Persons\n\n${list(processing.persons)}`,
    `## Data\n\n${list(processing.data)}`,
    `## Sites\n\n${list(processing.sites)}`,
    `## Kept for\n\n${list(processing.retention.map(({ term, days, keeps }) => `${days} days (${term}): ${keeps}`))}`,
    `## Recipients\n\n${list(processing.recipients.map(({ name, account, data }) => `${name} ${account}: ${data}`))}`,
    `## Measures\n\n${list(processing.measures)}`,
  ].join('\n\n');

/** Prints a record of processing as Markdown, from the settings as they are. */
export const privacy = async (
  context: Context,
  { data, json }: CommonOptions,
): Promise<void> => {
  const processing = await withInstallation(context, data, ({ db }) =>
    describeProcessing(db, Date.now()),
  );
  print(context, json, processing, describe(processing));
};
