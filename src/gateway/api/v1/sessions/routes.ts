import { claimSessionRoute } from './claim';
import { markDoneRoute } from './done';
import { dismissFlagRoute } from './dismiss-flag';
import { endByAgentRoute } from './end';
import { escalateRoute } from './escalate';
import { getEvidenceRoute } from './evidence';
import { followSessionsRoute } from './follow';
import { getSessionRoute } from './get';
import { handOverRoute } from './hand-over';
import { listSessionsRoute } from './list';
import { listMessagesRoute } from './list-messages';
import { releaseSessionRoute } from './release';
import { replyToSessionRoute } from './reply';
import { samePersonRoute } from './same-person';
import { blockWaveRoute } from './waves/block';
import { listWavesRoute } from './waves/list';

/**
 * What agents do with chats: list, follow, block as a wave, show, claim, give
 * away, end, read, reply.
 */
export const sessionsRoutes = [
  listSessionsRoute,
  // Before the route of one chat: `stream` and `waves` are no chat's code.
  followSessionsRoute,
  listWavesRoute,
  blockWaveRoute,
  getSessionRoute,
  claimSessionRoute,
  releaseSessionRoute,
  handOverRoute,
  markDoneRoute,
  endByAgentRoute,
  escalateRoute,
  getEvidenceRoute,
  listMessagesRoute,
  replyToSessionRoute,
  samePersonRoute,
  dismissFlagRoute,
];
