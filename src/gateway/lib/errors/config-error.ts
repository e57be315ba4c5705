/** What somebody configured wrongly: told in a sentence, without a stack. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
