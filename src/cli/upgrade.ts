import { checkUpgrade } from '../gateway/installation/check-upgrade';
import type { UpgradePlan } from '../gateway/store/migrations/plan-upgrade';
import type { Context } from './context';
import { describePlan, listObstacles } from './describe-upgrade';
import { ExitStatus } from './exit-status';
import type { CommonOptions } from './options';
import { print } from './print';
import { withInstallation } from './with-installation';

/** Options of `doorlist upgrade`. */
export interface UpgradeOptions extends CommonOptions {
  check?: boolean;
}

/** Exit status of a check that found something to do. */
const PENDING = 3;

const toJson = (plan: UpgradePlan) => {
  const { migrations, respells, rows, seconds } = plan;
  const obstacles = listObstacles(plan);
  return {
    migrations: migrations.map(
      ({ name, makes, widens, indexes, rewrites }) => ({
        ...{ name, makes, widens, indexes, rewrites },
      }),
    ),
    ...{ respells, rows, seconds: Math.ceil(seconds) },
    ...{ olderGatewaysWork: !obstacles.length, obstacles },
  };
};

/**
 * Brings an installation's database up to date, or says what that would do.
 *
 * @throws ExitStatus 3 if a check found something to do
 * @throws ConfigError if a newer version wrote the database
 */
export const upgrade = async (
  context: Context,
  { data, json, check }: UpgradeOptions,
): Promise<void> => {
  const plan = await checkUpgrade(data, context.env);
  const count = plan.migrations.length;
  if (plan.isNew) {
    const says = 'There is no database yet: “doorlist serve” makes it.';
    return print(context, json, toJson({ ...plan, migrations: [] }), says);
  }
  if (!count && !plan.respells) {
    const says = 'Nothing is to be done: the database is up to date.';
    return print(context, json, toJson(plan), says);
  }
  if (check) {
    print(context, json, toJson(plan), describePlan(plan));
    throw new ExitStatus(PENDING);
  }
  const began = performance.now();
  await withInstallation(context, data, () => Promise.resolve());
  const seconds = Math.ceil((performance.now() - began) / 1000);
  const done = count === 1 ? '1 migration' : `${count} migrations`;
  const says = `The database is up to date: ${done} in ${seconds} s.`;
  print(context, json, { migrations: count, seconds }, says);
};
