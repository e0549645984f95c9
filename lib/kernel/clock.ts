/** Where time comes from. Passed in `ctx`, so that rules never read the wall clock and tests can move it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
