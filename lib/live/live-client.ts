import { can, type Grantee } from "@/lib/access/shared";
import type { LiveChange, LiveEventName } from "./live-event";
import { formatPosition, isAfter, type Position } from "./position";
import type { FeedChange } from "./read-changes";

/** Bytes that may wait for a client. Beyond that it is too slow: it is cut off, comes back and reads again (INB-525). */
const longestQueueBytes = 256 * 1024;

const encoder = new TextEncoder();

/** One open screen. A class because it is nothing but state: the stream, how far it was told, what its member may see. */
export class LiveClient {
  readonly stream: ReadableStream<Uint8Array>;
  /** Rights when it was last looked; undefined until the first look. */
  fingerprint: string | undefined;
  private controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  private position: Position | undefined;
  /** What came while the past was still being replayed. */
  private waiting: { changes: FeedChange[]; position: Position }[] | undefined = [];

  constructor(
    readonly workspaceId: string,
    readonly userId: string,
    public grantee: Grantee,
    private readonly onClose: (client: LiveClient) => void,
  ) {
    const strategy = new ByteLengthQueuingStrategy({ highWaterMark: longestQueueBytes });
    this.stream = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.controller = controller;
        },
        cancel: () => this.forget(),
      },
      strategy,
    );
  }

  /** News of the feed. Told at once, or after the replay that is still going on. */
  tell(changes: FeedChange[], position: Position): void {
    if (this.waiting) this.waiting.push({ changes, position });
    else this.pass(changes, position);
  }

  /** The past is told; what came meanwhile follows, without what the replay had already. */
  open(event: "hello" | "resync", position: Position, replayed: FeedChange[] = []): void {
    this.position = position;
    this.write(event, {});
    this.writeChanges(replayed);
    const waiting = this.waiting ?? [];
    this.waiting = undefined;
    for (const news of waiting) this.pass(news.changes, news.position);
  }

  beat(): void {
    if (this.position) this.position = { ...this.position, at: new Date() };
    this.write("beat", {});
  }

  /** Something else than before may be seen: the screen reads everything again, and loses what it may not have. */
  setAccess(grantee: Grantee): void {
    this.grantee = grantee;
    this.write("access", {});
  }

  close(event?: "gone"): void {
    if (event) this.write(event, {});
    const controller = this.controller;
    this.forget();
    try {
      controller?.close();
    } catch {
      // The other side had closed it already.
    }
  }

  private pass(changes: FeedChange[], position: Position): void {
    const since = this.position;
    if (since && !isAfter(position, since)) return;
    const fresh = since ? changes.filter((change) => isAfter(change, since)) : changes;
    this.position = position;
    this.writeChanges(fresh);
  }

  private writeChanges(changes: FeedChange[]): void {
    const visible = visibleChanges(changes, this.workspaceId, this.grantee);
    if (visible.length > 0) this.write("changes", visible);
  }

  private write(event: LiveEventName, data: unknown): void {
    const id = this.position ? `id: ${formatPosition(this.position)}\n` : "";
    const text = `${id}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
    if (!this.controller) return;
    if ((this.controller.desiredSize ?? 0) <= 0) return this.close();
    this.controller.enqueue(encoder.encode(text));
  }

  private forget(): void {
    this.controller = undefined;
    this.onClose(this);
  }
}

/** What this member may be told, each thing once. */
export function visibleChanges(changes: FeedChange[], workspaceId: string, grantee: Grantee): LiveChange[] {
  const told = new Map<string, LiveChange>();
  for (const { workspaceId: where, channelId, conversationId, interactionId, kind } of changes) {
    if (where !== workspaceId || (channelId && !can(grantee, "inbox.view", channelId))) continue;
    if (interactionId && !can(grantee, "interactions.view")) continue;
    told.set(`${kind} ${conversationId ?? interactionId}`, {
      kind,
      conversationId,
      ...(interactionId && { interactionId }),
    });
  }
  return [...told.values()];
}
