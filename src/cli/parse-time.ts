import { InvalidArgumentError } from 'commander';

/**
 * Returns a time as the API has it.
 *
 * @throws InvalidArgumentError for what is no time
 */
export const parseTime = (text: string): string => {
  const time = new Date(text);
  if (!Number.isNaN(time.getTime())) return time.toISOString();
  throw new InvalidArgumentError(
    'Expected a time, such as 2030-01-31 or 2030-01-31T12:00Z.',
  );
};
