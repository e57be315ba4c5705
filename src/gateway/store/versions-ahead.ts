/**
 * Versions that a site is ahead after a restore: more than it can have had since
 * the backup. A browser takes a list for older than the answer it has if its
 * version is lower, and would not see bans that come after the restore.
 */
export const VERSIONS_AHEAD = 1_000_000;
