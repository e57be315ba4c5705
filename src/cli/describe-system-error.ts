/** What the system's codes of errors mean of a file. */
const MEANINGS: Partial<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `There is no file ${path}.`,
  ENOTDIR: (path) => `${path} is in something that is no folder.`,
  EISDIR: (path) => `${path} is a folder. Expected a file.`,
  EACCES: (path) => `${path} may not be read or written by this user.`,
  EPERM: (path) => `${path} may not be changed by this user.`,
  ENOSPC: (path) => `The disk of ${path} is full.`,
  EROFS: (path) => `The disk of ${path} may only be read.`,
};

/** Returns an error of the system in words, where it is of a file; else as it is. */
export const describeSystemError = (error: Error): string => {
  const { code = '', path }: NodeJS.ErrnoException = error;
  const meaning = MEANINGS[code];
  if (path !== undefined) return meaning?.(path) ?? error.message;
  // Who reads from a folder isn't told of which.
  return code === 'EISDIR' && meaning ? meaning('It') : error.message;
};
