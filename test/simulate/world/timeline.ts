/** What happens in the simulation, and when. */
export interface Timeline {
  /** Plans something for a moment in milliseconds since 1970. */
  at(time: number, happens: () => Promise<void>): void;
  /** Has everything happen in its order, and what is planned meanwhile. */
  run(): Promise<void>;
}

/** Creates a timeline of a clock that it moves on. */
export const createTimeline = (
  moveTo: (time: number) => Promise<void>,
): Timeline => {
  const planned: { time: number; happens: () => Promise<void> }[] = [];
  return {
    at(time, happens) {
      const later = planned.findIndex((one) => one.time > time);
      planned.splice(later < 0 ? planned.length : later, 0, { time, happens });
    },
    async run() {
      for (let next = planned.shift(); next; next = planned.shift()) {
        await moveTo(next.time);
        await next.happens();
      }
    },
  };
};
