import { fail } from './fail.mjs';
import { isTaken } from './is-taken.mjs';

/**
 * Returns the ports that `PORT` names: the gateway's, and the shop's after it.
 * Ends this process where one of them cannot be used.
 *
 * @param command what was typed, for the advice to type something else
 */
export const choosePorts = async (command) => {
  const given = process.env.PORT || '8787';
  const port = Number(given);
  if (!/^\d+$/.test(given) || port < 1 || port > 65_534) {
    fail(`PORT takes a number from 1 to 65534, not "${given}".`, 2);
  }
  for (const [number, name] of [
    [port, 'gateway'],
    [port + 1, 'shop'],
  ]) {
    if (await isTaken(number)) {
      const other = port < 60_000 ? port + 100 : port - 100;
      fail(
        `Port ${number}, for the ${name}, is in use. Try another pair: PORT=${other} ${command}`,
      );
    }
  }
  return { gateway: port, shop: port + 1 };
};
