import { LiveConnection, type LiveHandlers, type LiveStream } from "./live-connection";

interface LiveFeed {
  workspace: string;
  /** Where the rendered page was read. */
  since: string;
  handlers: LiveHandlers;
}

/** Hears in this browser what changes in a workspace. Whoever opens it closes it. */
export function openLive({ workspace, since, handlers }: LiveFeed): LiveConnection {
  const base = `/api/workspaces/${encodeURIComponent(workspace)}/live`;
  const urls = {
    stream: (position: string) => `${base}?since=${encodeURIComponent(position)}`,
    news: (position: string) => `${base}/news?since=${encodeURIComponent(position)}`,
  };
  const connection = new LiveConnection(since, urls, handlers, {
    openStream,
    fetchNews,
    setTimer,
    random: Math.random,
  });
  connection.open();
  return connection;
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
