"use client";

import { useCallback, useSyncExternalStore } from "react";
import type { SendKey } from "./composer-keys";

const storageKey = "inbox.sendKey";
const changed = new EventTarget();

/** Which key sends, for this person on this device. */
export function useSendKey(): [SendKey, (key: SendKey) => void] {
  const sendKey = useSyncExternalStore(subscribe, read, () => "mod+enter" as const);
  const set = useCallback((key: SendKey) => {
    localStorage.setItem(storageKey, key);
    changed.dispatchEvent(new Event("change"));
  }, []);
  return [sendKey, set];
}

function subscribe(listener: () => void) {
  changed.addEventListener("change", listener);
  window.addEventListener("storage", listener);
  return () => {
    changed.removeEventListener("change", listener);
    window.removeEventListener("storage", listener);
  };
}

function read(): SendKey {
  return localStorage.getItem(storageKey) === "enter" ? "enter" : "mod+enter";
}
