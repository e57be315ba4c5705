export { init } from './gate/init';
export type { Options } from './gate/config';
export type { ChatInitiated, Hooks, Refused } from './gate/hooks';
