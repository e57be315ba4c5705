import { text as readText } from 'node:stream/consumers';
import {
  Command,
  CommanderError,
  InvalidArgumentError,
  Option,
} from 'commander';
import { putSite } from './gateway/bans/put-site';
import { ConfigError } from './gateway/config-error';
import type { Installation } from './gateway/installation';
import { openConfigured, runGateway } from './gateway/node';
import { createToken, putUser } from './gateway/people/manage';
import { ApiError } from './gateway/problem';
import {
  PERMISSIONS,
  ROLES,
  type Permission,
  type Role,
} from './protocol/agent';

const VERSION = '__VERSION__';
const HALF_A_DAY = 12 * 60 * 60;
/** Exit status for wrong usage, as other tools have it. */
const USAGE = 2;

const whole =
  (least: number, most: number) =>
  (text: string): number => {
    const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    if (number >= least && number <= most) return number;
    throw new InvalidArgumentError(
      `Expected a whole number from ${least} to ${most}.`,
    );
  };

const several = (text: string, before: string[] = []): string[] => [
  ...before,
  text,
];

const permissions = (text: string, before: Permission[] = []): Permission[] => {
  const known = PERMISSIONS.find((permission) => permission === text);
  if (known) return [...new Set([...before, known])];
  throw new InvalidArgumentError(`Expected ${PERMISSIONS.join(' or ')}.`);
};

const dataOption = () =>
  new Option(
    '--data <folder>',
    'where the data is kept, unless DATABASE_URL names a database',
  ).default('./.doorlist');
const jsonOption = () => new Option('--json', 'print JSON');
const roleOption = () =>
  new Option('--role <role>', 'what they may do')
    .choices(ROLES)
    .makeOptionMandatory();

/** Opens the installation for one piece of work, and closes it after. */
const withInstallation = async <Result>(
  data: string,
  work: (installation: Installation) => Promise<Result>,
): Promise<Result> => {
  const installation = await openConfigured(data);
  try {
    return await work(installation);
  } finally {
    await installation.db.destroy();
  }
};

const print = (asJson: boolean | undefined, value: object, people: string) =>
  console.log(asJson ? JSON.stringify(value) : people);

interface Common {
  data: string;
  json?: boolean;
}

const serveCommand = () =>
  new Command('serve')
    .description('run the gateway')
    .addOption(dataOption())
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <number>', '0 takes a free one', whole(0, 65535), 8787)
    .option(
      '--never-ban <network or email>',
      'never block this one; may be repeated',
      several,
      [],
    )
    .option(
      '--session-ttl <seconds>',
      'how long a sign-in lasts',
      whole(1, 31_536_000),
      HALF_A_DAY,
    )
    .option(
      '--rate-limit <per minute>',
      'requests a caller may make; 0 is off',
      whole(0, 100_000_000),
      6000,
    )
    .addOption(jsonOption())
    .addOption(new Option('--demo <url>', 'shop to show at /').hideHelp())
    .addOption(new Option('--demo-sign-in <email:password>').hideHelp())
    .action(
      async (
        options: Common & {
          host: string;
          port: number;
          neverBan: string[];
          sessionTtl: number;
          rateLimit: number;
          demo?: string;
          demoSignIn?: string;
        },
      ) => {
        const { demo: shop, demoSignIn } = options;
        const [email = '', ...password] = demoSignIn?.split(':') ?? [];
        await runGateway({
          ...options,
          demo: shop
            ? {
                shop: new URL(shop).origin,
                signIn: demoSignIn
                  ? { email, password: password.join(':') }
                  : null,
              }
            : undefined,
          version: VERSION,
        });
      },
    );

const siteCommand = () =>
  new Command('site').description('sites').addCommand(
    new Command('add')
      .description('add a site, or change one')
      .argument('<id>', 'such as shop')
      .option(
        '--origin <origin>',
        'an origin whose pages may use it; may be repeated',
        several,
        [],
      )
      .option('--widget <name>', 'its chat widget')
      .option(
        '--max-age <seconds>',
        'how long answers may be used',
        whole(1, 86_400),
      )
      .addOption(dataOption())
      .addOption(jsonOption())
      .action(
        async (
          id: string,
          options: Common & {
            origin: string[];
            widget?: string;
            maxAge?: number;
          },
        ) => {
          const site = await withInstallation(options.data, ({ db, secrets }) =>
            putSite(
              db,
              secrets,
              {
                id,
                origins: options.origin,
                ...(options.widget !== undefined && {
                  widget: options.widget,
                }),
                ...(options.maxAge !== undefined && {
                  maxAge: options.maxAge,
                }),
              },
              Date.now(),
            ),
          );
          const origins = JSON.parse(site.origins) as string[];
          print(
            options.json,
            {
              id: site.id,
              origins,
              widget: site.widget,
              maxAge: site.max_age,
            },
            `Site ${site.id}: ${origins.join(', ') || 'any origin on loopback'}; answers may be used for ${site.max_age} s.`,
          );
        },
      ),
  );

const userCommand = () =>
  new Command('user').description('people who sign in').addCommand(
    new Command('add')
      .description('add a user, or change one')
      .requiredOption('--email <email>', 'what they sign in with')
      .option('--name <name>', 'what others call them')
      .addOption(roleOption())
      .requiredOption('--password-stdin', 'read the password from stdin')
      .addOption(dataOption())
      .addOption(jsonOption())
      .action(
        async (
          options: Common & { email: string; name?: string; role: Role },
        ) => {
          const password = (await readText(process.stdin)).replace(
            /\r?\n$/,
            '',
          );
          const user = await withInstallation(options.data, ({ db }) =>
            putUser(
              db,
              {
                email: options.email,
                role: options.role,
                password,
                ...(options.name !== undefined && { name: options.name }),
              },
              Date.now(),
            ),
          );
          print(
            options.json,
            user,
            `${user.name} <${user.email}>: ${user.role}.`,
          );
        },
      ),
  );

const tokenCommand = () =>
  new Command('token').description('tokens for programs').addCommand(
    new Command('create')
      .description('make a token and print it, once')
      .requiredOption('--name <name>', 'what it is for')
      .addOption(roleOption())
      .option('--site <id>', 'only for this site; may be repeated', several, [])
      .option(
        '--permission <name>',
        `beyond its role: ${PERMISSIONS.join(', ')}; may be repeated`,
        permissions,
        [],
      )
      .addOption(dataOption())
      .addOption(jsonOption())
      .action(
        async (
          options: Common & {
            name: string;
            role: Role;
            site: string[];
            permission: Permission[];
          },
        ) => {
          const made = await withInstallation(options.data, ({ db }) =>
            createToken(
              db,
              {
                name: options.name,
                role: options.role,
                sites: options.site,
                permissions: options.permission,
              },
              Date.now(),
            ),
          );
          print(options.json, made, made.token);
        },
      ),
  );

const program = new Command('doorlist')
  .description('Blocks a visitor once, on every chat widget a company runs.')
  .version(VERSION)
  .addCommand(serveCommand())
  .addCommand(siteCommand())
  .addCommand(userCommand())
  .addCommand(tokenCommand());

// Options set on the program do not reach commands made on their own.
const everyCommand = (command: Command): Command[] => [
  command,
  ...command.commands.flatMap(everyCommand),
];
everyCommand(program).forEach((command) => command.exitOverride());

try {
  await program.parseAsync();
  process.exitCode ??= 0;
} catch (error) {
  if (error instanceof CommanderError) {
    // Help and version end here too, with status 0.
    process.exitCode = error.exitCode === 0 ? 0 : USAGE;
  } else if (error instanceof ApiError) {
    console.error(`doorlist: ${error.field ?? 'input'}: ${error.message}`);
    process.exitCode = 1;
  } else {
    // A folder that can't be written is no fault of ours to trace.
    const told =
      error instanceof ConfigError ||
      (error instanceof Error && 'code' in error);
    console.error(told ? `doorlist: ${error.message}` : error);
    process.exitCode = 1;
  }
}
