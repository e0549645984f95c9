"use client";

import { useEffect } from "react";
import { useEditing } from "./editing-context";

/** Holds back saving for as long as what is typed at this place is no value. */
export function useBroken(pointer: string, isBroken: boolean): void {
  const { setBroken } = useEditing();
  useEffect(() => {
    if (!isBroken) return undefined;
    setBroken(pointer, true);
    return () => setBroken(pointer, false);
  }, [setBroken, pointer, isBroken]);
}
