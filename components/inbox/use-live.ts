"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { inboxApi } from "./inbox-api";
import { LiveConnection, type LiveState, type LiveStream } from "./live-connection";
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
    const api = inboxApi(workspace);
    const reader = createLiveReader(client, workspace);
    const live = new LiveConnection(
      since,
      { stream: api.liveUrl, news: api.newsUrl },
      { ...reader, onState: setState, onGone: () => leave.current() },
      { openStream, fetchNews, setTimer, random: Math.random },
    );
    connection.current = live;
    live.open();
    return () => {
      live.close();
      reader.stop();
    };
  }, [client, workspace, since]);
  return { state, reconnect: () => connection.current?.reconnect() };
}

function openStream(url: string): LiveStream {
  const source = new EventSource(url);
  return {
    on: (event, handler) => source.addEventListener(event, handler),
    onOpen: (handler) => source.addEventListener("open", handler),
    onError: (handler) => source.addEventListener("error", handler),
    close: () => source.close(),
  };
}

async function fetchNews(url: string) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`news: ${response.status}`);
  return response.json();
}

function setTimer(run: () => void, milliseconds: number) {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}
