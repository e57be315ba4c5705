import { createProgram } from './cli/create-program';
import { keepHeapSmall } from './cli/keep-heap-small';

keepHeapSmall();

process.exitCode = await createProgram({
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  signals: process,
}).parseAsync(process.argv.slice(2));
