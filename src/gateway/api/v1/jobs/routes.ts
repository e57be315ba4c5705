import { cancelJobRoute } from './cancel';
import { followJobRoute } from './follow';
import { getJobRoute } from './get';
import { jobLinesRoute } from './lines';
import { listJobsRoute } from './list';
import { repeatJobRoute } from './repeat';
import { resumeJobRoute } from './resume';
import { undoJobRoute } from './undo';

/** Long work on bans: list, show, follow, cancel, resume, take back. */
export const jobsRoutes = [
  listJobsRoute,
  getJobRoute,
  followJobRoute,
  jobLinesRoute,
  cancelJobRoute,
  resumeJobRoute,
  repeatJobRoute,
  undoJobRoute,
];
