import type {
  PlannedMigration,
  UpgradePlan,
} from '../gateway/store/migrations/plan-upgrade';

const MINUTE = 60;

/** Returns about how long something takes, in words. */
const describeDuration = (seconds: number): string => {
  if (seconds < 5) return 'some seconds';
  if (seconds < 2 * MINUTE) return `about ${Math.ceil(seconds / 10) * 10} s`;
  return `about ${Math.ceil(seconds / MINUTE)} minutes`;
};

const unique = (names: readonly string[]): string[] => [...new Set(names)];

const countOf = (names: readonly string[], name: string): number =>
  names.filter((one) => one === name).length;

/** Returns what a migration does, in words. */
const describeMigration = (
  { makes, widens, indexes, rewrites }: PlannedMigration,
  rows: UpgradePlan['rows'],
): string => {
  const withRows = (table: string) =>
    `${table} (${(rows[table] ?? 0).toLocaleString('en')} rows)`;
  const parts = [
    makes.length && `makes ${makes.join(', ')}`,
    widens.length && `adds columns to ${widens.join(', ')}`,
    ...unique(indexes).map((table) => {
      const count = countOf(indexes, table);
      return `builds ${count} ${count === 1 ? 'index' : 'indexes'} of ${withRows(table)}`;
    }),
    rewrites.length &&
      `goes through ${unique(rewrites).map(withRows).join(', ')}`,
  ];
  return parts.filter(Boolean).join('; ') || 'needs no rows';
};

/** Returns why gateways of the version before cannot go on meanwhile. */
export const listObstacles = ({
  migrations,
  respells,
}: UpgradePlan): string[] => [
  ...migrations.flatMap(({ name, breaks }) =>
    breaks.length ? [`${name}: ${breaks.join('; ')}`] : [],
  ),
  ...(respells ? ['keys are spelled anew, and found by that alone'] : []),
];

const describeOthers = (plan: UpgradePlan): string => {
  const obstacles = listObstacles(plan);
  return obstacles.length
    ? [
        'Stop all gateways of the version before first: what they rely on changes.',
        ...obstacles.map((one) => `  ${one}`),
      ].join('\n')
    : 'Gateways of the version before work on: replace them one after the other.';
};

/** Returns what an upgrade will do, in words. */
export const describePlan = (plan: UpgradePlan): string => {
  const { migrations, respells, rows, seconds } = plan;
  const count = migrations.length;
  const lines = migrations.map(
    (one) => `  ${one.name}: ${describeMigration(one, rows)}`,
  );
  return [
    `${count} ${count === 1 ? 'migration' : 'migrations'}, ${describeDuration(seconds)}:`,
    ...lines,
    ...(respells ? ['  then looks at all keys, which are spelled anew'] : []),
    describeOthers(plan),
    'Nothing was changed.',
  ].join('\n');
};
