import type { z } from 'zod';
import {
  agentMessagePage,
  messageQuery,
  type AgentMessage,
  type Message,
} from '../../../../protocol/messages';
import type { Page } from '../../../../protocol/page';
import { canSee } from '../../../auth/policies';
import { addAuthors } from '../../../sessions/add-authors';
import { recordOpened } from '../../../sessions/record-opened';
import { check } from '../../../http/read-body';
import type { Db } from '../../../store/db';
import { listMessagesAfter, listMessagesBefore } from '../../../store/messages';
import { json } from '../../openapi/operation';
import { codeParams } from '../../shared/path-parameters';
import { defineRoute } from '../../openapi/define-route';
import { findPermittedSession } from './find-permitted-session';
import { CHATS, OPENED } from './group';

/** Lists a page of a chat; one message more tells whether another follows. */
const listPage = async (
  db: Db,
  code: string,
  { cursor = 0, after = cursor, before, limit }: z.output<typeof messageQuery>,
): Promise<Page<Message>> => {
  if (before === undefined) {
    const found = await listMessagesAfter(db, code, {
      after,
      limit: limit + 1,
    });
    const data = found.slice(0, limit);
    const last = found.length > limit ? data.at(-1) : undefined;
    return { data, ...(last && { next: String(last.id) }) };
  }
  const found = await listMessagesBefore(db, code, {
    ...(before !== 'end' && { before }),
    limit: limit + 1,
  });
  const data = found.slice(-limit);
  const first = found.length > limit ? data.at(0) : undefined;
  return { data, ...(first && { next: String(first.id) }) };
};

/** `GET /v1/sessions/{code}/messages`. */
export const listMessagesRoute = defineRoute({
  ...CHATS,
  method: 'get',
  path: '/v1/sessions/:code/messages',
  id: 'listMessages',
  summary: 'Read a chat',
  description: `Oldest first. ${OPENED}`,
  params: codeParams,
  query: messageQuery,
  answers: { 200: json('What passed through the gateway', agentMessagePage) },
  codes: ['session_not_found'],
  handler:
    ({ db, now }) =>
    async (c) => {
      const code = c.req.param('code');
      const { caller } = c.var;
      const row = await findPermittedSession(db, code, caller, canSee);
      const query = check(messageQuery, c.req.query());
      await recordOpened(db, row, caller, now());
      const { data, ...page } = await listPage(db, row.code, query);
      return c.json({
        ...page,
        data: await addAuthors(db, data),
      } satisfies Page<AgentMessage>);
    },
});
