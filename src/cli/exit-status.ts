/** Ends a command that did what it was asked for with a status of its own. */
export class ExitStatus extends Error {
  override readonly name = 'ExitStatus';

  constructor(readonly status: number) {
    super(`exit status ${status}`);
  }
}
