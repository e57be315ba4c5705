/** Longest that a process has to end by itself, in milliseconds. */
const GRACE = 1500;

/** Asks a child process to end, and kills it if it has not after a while. */
export const endProcess = (child) => {
  child.kill('SIGTERM');
  setTimeout(() => child.kill('SIGKILL'), GRACE).unref();
};
