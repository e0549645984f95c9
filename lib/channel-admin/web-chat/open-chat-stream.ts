import { getDb, getListener } from "@/db/pool";
import { visitorOf } from "@/lib/channels";
import { log } from "@/lib/kernel/log";
import { findChat } from "./find-chat";
import { findConversationOf, readVersion } from "./read-thread";

/** After a change anywhere, at most so often is one visitor's conversation looked at. */
const gatherMilliseconds = 150;
const heartbeatMilliseconds = 20_000;

/** Tells a visitor's page, as server-sent events, that there is something new to read. `undefined` without a chat or token. */
export async function openChatStream(
  channelId: string,
  token: string | undefined,
): Promise<ReadableStream<Uint8Array> | undefined> {
  const chat = await findChat(channelId);
  const visitor = chat && visitorOf(token, chat.channel.connection.credentials);
  return visitor === undefined ? undefined : new VisitorStream(channelId, visitor).open();
}

/** One visitor's open page. A class because it holds timers and what was told last. */
class VisitorStream {
  private readonly text = new TextEncoder();
  private conversationId: string | undefined;
  private told = "";
  private timer: NodeJS.Timeout | undefined;
  private heartbeat: NodeJS.Timeout | undefined;
  private stopListening: (() => Promise<void>) | undefined;
  private isOpen = true;

  constructor(
    private readonly channelId: string,
    private readonly visitor: string,
  ) {}

  open(): ReadableStream<Uint8Array> {
    return new ReadableStream({
      start: async (controller) => {
        const look = () => this.lookSoon(controller);
        this.stopListening = await getListener().listen("changes", look);
        this.heartbeat = setInterval(() => this.write(controller, ": here\n\n"), heartbeatMilliseconds);
        this.write(controller, "event: hello\ndata: {}\n\n");
        look();
      },
      cancel: () => this.close(),
    });
  }

  private lookSoon(controller: ReadableStreamDefaultController<Uint8Array>): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.look(controller).catch((err: unknown) => log().warn({ err }, "a chat page could not be told"));
    }, gatherMilliseconds);
  }

  private async look(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    const db = getDb();
    this.conversationId ??= await findConversationOf(db, this.channelId, this.visitor);
    const version = this.conversationId ? await readVersion(db, this.conversationId) : "";
    if (version === this.told) return;
    this.told = version;
    this.write(controller, `event: news\ndata: ${JSON.stringify({ version })}\n\n`);
  }

  private write(controller: ReadableStreamDefaultController<Uint8Array>, text: string): void {
    if (this.isOpen) controller.enqueue(this.text.encode(text));
  }

  private async close(): Promise<void> {
    this.isOpen = false;
    clearTimeout(this.timer);
    clearInterval(this.heartbeat);
    await this.stopListening?.();
  }
}
