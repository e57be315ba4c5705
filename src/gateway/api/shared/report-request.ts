import type { GatewayDeps } from '../../deps';

/** A request that was answered, without anything that tells of a person. */
interface AnsweredRequest {
  method: string;
  /** Its path as the route declares it: names stand in place of values. */
  route: string;
  /** The tag of the route in the API’s description. */
  group: string;
  status: number;
  /** When it came, by `performance.now()`. */
  began: number;
}

type ReportDeps = Pick<GatewayDeps, 'log' | 'metrics'>;

/** Returns whether anybody wants to know of requests: metrics, or the log. */
export const areRequestsReported = ({ log, metrics }: ReportDeps): boolean =>
  metrics !== undefined || log.isLevelEnabled('debug');

/** Counts a request, and logs it at level debug. */
export const reportRequest = (
  { log, metrics }: ReportDeps,
  { group, began, ...request }: AnsweredRequest,
): void => {
  metrics?.countRequest(group, request.status);
  if (!log.isLevelEnabled('debug')) return;
  const ms = Math.round((performance.now() - began) * 10) / 10;
  log.debug({ ...request, ms }, 'request');
};
