/** Another process speaks with the vendor now. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';

  constructor() {
    super('Another process speaks with the vendor now.');
  }
}
