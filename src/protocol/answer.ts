/** What is known of a visitor: `unknown` while nobody could say. */
export type Verdict = 'admitted' | 'refused' | 'unknown';

/**
 * The gateway's word on one browser, in answer to a visit, to the start of a
 * session, and as the `admitted` and `refused` events of a session's stream.
 */
export interface Answer {
  verdict: 'admitted' | 'refused';
  /** The site's version counter when this was decided. */
  version: number;
  /** The epoch that `tags` belong to. Only ever grows. */
  epoch: number;
  /** The list is cut into 2^bits shards. */
  bits: number;
  /** For how many seconds this may be used without asking again. */
  maxAge: number;
  /** This browser's own tags, 12 hex digits each. */
  tags: string[];
  /** Indexes into `tags` of those that are banned now. */
  hits: number[];
  /** When the refusal ends, ISO 8601. Absent: not known to end. */
  until?: string;
  /**
   * The same as a number of seconds from now, so that a browser whose clock
   * is wrong still ends the refusal on time.
   */
  endsIn?: number;
  /** A code the visitor can quote when asking about the refusal. */
  reference?: string;
}

/** 200 of `POST /v1/sites/{site}/visits`. */
export interface VisitAnswer extends Answer {
  /**
   * The visitor token the gateway recognised the browser by, so that a
   * browser which lost its record but not its cookie gets it back.
   */
  visitor?: string;
}

/** 201 of `POST /v1/sites/{site}/sessions`. */
export interface SessionAnswer extends Answer {
  /** The session's short human code, such as `K7F2-9QXM`. */
  code: string;
  /** The signed visitor token: to be kept. */
  visitor: string;
  /** The session's own secret, part of the URLs below it. */
  token: string;
  /** Path of the session's event stream, relative to the gateway. */
  stream: string;
}

/** 403 of `POST /v1/sites/{site}/sessions`, with the fields of a Problem. */
export interface SessionRefusal extends Answer {
  code: 'refused';
  visitor?: string;
}

/** What `GET …/sessions/{token}/events?poll` answers. */
export type PollAnswer = Answer | { verdict: 'ended' };
