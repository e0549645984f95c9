"use client";

/** Loads a page anew: after somebody else has signed in, nothing of the page before may be shown again. */
export function goTo(url: string): void {
  window.location.assign(url);
}
