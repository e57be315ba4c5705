/** A mistake in the configuration. Only its message is printed, no stack. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
