import type { Page } from "@playwright/test";

/**
 * Milliseconds from an event that `act` makes happen, as the browser stamped it, until the screen was painted afterwards, with what
 * `shown` names on it.
 */
export async function untilPainted(
  page: Page,
  type: "keydown" | "click",
  act: () => Promise<void>,
  shown?: string,
): Promise<number> {
  const waiting = await page.evaluateHandle(
    ({ type, shown }) => {
      const state = { took: new Promise<number>(() => {}) };
      state.took = new Promise((resolve) => {
        const hear = (event: Event) => {
          // Of keys that are pressed together, the last one counts.
          if (event instanceof KeyboardEvent && ["Control", "Shift"].includes(event.key)) return;
          window.removeEventListener(type, hear, true);
          const look = () => {
            requestAnimationFrame(() => {
              const channel = new MessageChannel();
              // What is told after a frame comes when it was painted.
              channel.port1.onmessage = () => {
                if (shown === undefined || document.querySelector(shown)) resolve(performance.now() - event.timeStamp);
                else look();
              };
              channel.port2.postMessage(null);
            });
          };
          look();
        };
        window.addEventListener(type, hear, true);
      });
      return state;
    },
    { type, shown },
  );
  await act();
  return waiting.evaluate(({ took }) => took);
}
