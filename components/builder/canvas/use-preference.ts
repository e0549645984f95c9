import { useCallback, useSyncExternalStore } from "react";

const changed = new EventTarget();

/** A yes or no that a person's browser remembers for every interaction (CAN-10). */
export function usePreference(name: string, usual: boolean): [boolean, (value: boolean) => void] {
  const key = `builder.${name}`;
  const value = useSyncExternalStore(
    subscribe,
    () => readPreference(name, usual),
    () => usual,
  );
  const set = useCallback(
    (next: boolean) => {
      write(key, next);
      changed.dispatchEvent(new Event("change"));
    },
    [key],
  );
  return [value, set];
}

function subscribe(listener: () => void) {
  changed.addEventListener("change", listener);
  window.addEventListener("storage", listener);
  return () => {
    changed.removeEventListener("change", listener);
    window.removeEventListener("storage", listener);
  };
}

/** The same for handlers, as it is when they run. */
export function readPreference(name: string, usual: boolean): boolean {
  const stored = localStorage.getItem(`builder.${name}`);
  return stored === null ? usual : stored === "yes";
}

function write(key: string, value: boolean): void {
  localStorage.setItem(key, value ? "yes" : "no");
}
