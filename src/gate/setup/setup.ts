// What a page needs whose options are wrong, that has tags of several sites, or
// whose widget the gate loads: it is loaded only then.
export { append } from './append';
export { explain } from './explain';
export { join } from './join';
