import { expect, test } from "vitest";
import { Pump } from "./pump";

const tick = () => new Promise((resolve) => setImmediate(resolve));

/** A pump whose steps end when the test says so. */
function aPump(concurrency = 1) {
  const steps: { end: (hasMore: boolean) => void; fail: (error: Error) => void }[] = [];
  const errors: unknown[] = [];
  const pump = new Pump({
    step: () => new Promise((resolve, reject) => steps.push({ end: resolve, fail: reject })),
    concurrency,
    pollMilliseconds: 60_000,
    onError: (error) => errors.push(error),
  });
  return { pump, steps, errors };
}

test("a step that finds more is followed by another, one that finds nothing by sleep", async () => {
  const { pump, steps } = aPump();
  pump.start();
  steps[0]?.end(true);
  await tick();
  expect(steps).toHaveLength(2);
  steps[1]?.end(false);
  await tick();
  expect(steps).toHaveLength(2);
  await pump.stop();
});

test("a wake while a step runs is not lost: it looks once more", async () => {
  const { pump, steps } = aPump();
  pump.start();
  pump.wake();
  pump.wake();
  expect(steps).toHaveLength(1);
  steps[0]?.end(false);
  await tick();
  expect(steps).toHaveLength(2);
  steps[1]?.end(false);
  await pump.stop();
});

test("wakes under load start as many steps as may run at once", async () => {
  const { pump, steps } = aPump(2);
  pump.start();
  for (let count = 0; count < 5; count++) pump.wake();
  expect(steps).toHaveLength(2);
  for (const step of steps) step.end(false);
  await tick();
  for (const step of steps) step.end(false);
  await pump.stop();
});

test("stop waits for what is in hand and begins nothing new", async () => {
  const { pump, steps } = aPump();
  pump.start();
  let isStopped = false;
  const stopping = pump.stop().then(() => (isStopped = true));
  pump.wake();
  await tick();
  expect(isStopped).toBe(false);
  steps[0]?.end(true);
  await stopping;
  expect(steps).toHaveLength(1);
});

test("a step that breaks is reported, and the pump goes on when it is woken", async () => {
  const { pump, steps, errors } = aPump();
  pump.start();
  steps[0]?.fail(new Error("no database"));
  await tick();
  expect(errors).toHaveLength(1);
  await pump.stop();
});
