"use client";

import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { type Locale, localeCookie } from "./locale";

const oneYearSeconds = 31_536_000;

/** Remembers a language and shows the page in it. */
export function useLocaleSwitch(): (locale: Locale) => void {
  const router = useRouter();
  return useCallback(
    (locale) => {
      document.cookie = `${localeCookie}=${locale}; Path=/; Max-Age=${oneYearSeconds}; SameSite=Lax`;
      router.refresh();
    },
    [router],
  );
}
