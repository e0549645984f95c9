/** A person does not write faster than this; a script does. Counted per process, which is close enough for its purpose. */
const actsPerWindow = 20;
const windowMilliseconds = 10_000;
const mostVisitors = 10_000;

const windows = new Map<string, { since: number; acts: number }>();

/** Whether this visitor may act now; counts the act. */
export function mayAct(visitor: string, now: number): boolean {
  const window = windows.get(visitor);
  if (!window || now - window.since > windowMilliseconds) {
    if (windows.size >= mostVisitors) windows.clear();
    windows.set(visitor, { since: now, acts: 1 });
    return true;
  }
  window.acts += 1;
  return window.acts <= actsPerWindow;
}
