"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { LiveConnection, LiveState } from "@/components/shell/live-connection";
import { openLive } from "@/components/shell/open-live";
import { createLiveReader } from "./live-reader";

interface UseLiveOptions {
  workspace: string;
  /** Where the rendered page was read. */
  since: string;
  onGone: () => void;
}

/** Keeps everything that the inbox has loaded up to date. One connection for the screen, whatever it shows. */
export function useLive({ workspace, since, onGone }: UseLiveOptions): { state: LiveState; reconnect: () => void } {
  const client = useQueryClient();
  const [state, setState] = useState<LiveState>("live");
  const connection = useRef<LiveConnection>(undefined);
  const leave = useRef(onGone);
  useEffect(() => {
    leave.current = onGone;
  });
  useEffect(() => {
    const reader = createLiveReader(client, workspace);
    const handlers = { ...reader, onState: setState, onGone: () => leave.current() };
    const live = openLive({ workspace, since, handlers });
    connection.current = live;
    return () => {
      live.close();
      reader.stop();
    };
  }, [client, workspace, since]);
  return { state, reconnect: () => connection.current?.reconnect() };
}
