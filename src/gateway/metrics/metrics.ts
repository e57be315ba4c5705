import type { Db } from '../store/db';
import type { Counted } from '../store/schema/schema';
import type { VisitCause } from '../verdict/answer-at-door';

/**
 * What a gateway counts for Prometheus. Nothing of it names a person, a site, an
 * account or an address: each label has a few values that are known beforehand.
 */
export interface Metrics {
  /** What Prometheus has to show. */
  token: string;
  contentType: string;
  countVisit(cause: VisitCause): void;
  /** Counts what is counted of each day, as far as metrics have it. */
  countEvent(what: Counted): void;
  /** @param group the tag of the route in the API’s description */
  countRequest(group: string, status: number): void;
  /** Returns the database with its queries timed. */
  timeQueries(db: Db): Db;
  /** Returns all metrics as Prometheus reads them. */
  render(): Promise<string>;
}
