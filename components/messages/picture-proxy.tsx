"use client";

import { createContext, type ReactNode, useCallback, useContext } from "react";
import { proxiedAddress } from "./proxied-address";

const ProxyContext = createContext<string | null>(null);

/** Pictures below come through our own server: what was imported or pasted makes no browser of the team call anywhere (SEC-1). */
export function PictureProxy({ workspace, children }: { workspace: string; children: ReactNode }) {
  return <ProxyContext value={workspace}>{children}</ProxyContext>;
}

/** Where a picture is to be loaded from here; nothing for addresses that could act in our page. */
export function usePictureAddress(): (url: string | undefined) => string | undefined {
  const workspace = useContext(ProxyContext);
  return useCallback((url) => proxiedAddress(url, workspace), [workspace]);
}

/** Whether films and sounds wait until somebody wants them, rather than looking ahead at their own address. */
export function useIsProxied(): boolean {
  return useContext(ProxyContext) !== null;
}
