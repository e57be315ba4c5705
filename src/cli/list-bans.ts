import { COMMAND_LINE_CALLER } from '../gateway/auth/command-line';
import { listBanPage } from '../gateway/api/v1/bans/list-ban-page';
import type { Ban } from '../protocol/bans';
import { readBanFilters, type BanFilterOptions } from './ban-filter-options';
import type { Context } from './context';
import { formatTable } from './format-table';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** Options of `doorlist bans list`. */
export interface ListBansOptions extends CommonOptions, BanFilterOptions {
  limit: number;
  cursor?: string;
}

const HEAD = ['id', 'state', 'keys', 'until', 'by', 'hits', 'reason'];

const toRow = (ban: Ban): string[] => {
  const [first, ...more] = ban.keys;
  const key = first ? `${first.kind} ${first.typed}` : '';
  return [
    String(ban.id),
    ban.effect === 'refuse' ? ban.state : `${ban.state}, ${ban.effect}`,
    more.length ? `${key} +${more.length}` : key,
    ban.until?.slice(0, 16) ?? 'for good',
    ban.createdBy.name,
    String(ban.hits),
    ban.reason,
  ];
};

/** Returns the columns of a terminal; undefined for a file or a pipe. */
const terminalWidth = ({ stdout }: Context): number | undefined =>
  'columns' in stdout && stdout.columns ? Number(stdout.columns) : undefined;

/** Prints the bans that options leave, a page of them. */
export const listBans = async (
  context: Context,
  options: ListBansOptions,
): Promise<void> => {
  const { data, json, limit, cursor } = options;
  const page = await withInstallation(context, data, ({ db, secrets }) =>
    listBanPage({ db, secrets, now: Date.now }, COMMAND_LINE_CALLER, {
      ...readBanFilters(options),
      limit,
      cursor,
    }),
  );
  const table = formatTable(HEAD, page.data.map(toRow), terminalWidth(context));
  const lines = [
    page.data.length ? table : 'There are no such bans.',
    ...(page.next === undefined
      ? []
      : [`There are more: the same with --cursor ${page.next}.`]),
  ];
  print(context, json, page, lines.join('\n'));
};
