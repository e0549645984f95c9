import type { Clock } from "./clock";
import type { JsonObject } from "./json";

/** The kinds of lines in the transcript. */
export type EntryKind =
  | "webhook.sent"
  | "api.call"
  | "delivered"
  | "dropped"
  | "user.act"
  | "state"
  | "warning"
  | "screen";

/** One line: what happened, when, to whom. */
export interface Entry {
  seq: number;
  at: number;
  kind: EntryKind;
  channel?: string;
  chat?: string;
  [detail: string]: unknown;
}

/** What a reader of the transcript may ask for. */
export interface EntryFilter {
  since?: number;
  channel?: string;
  kind?: string;
  chat?: string;
}

type NewEntry = { kind: EntryKind; channel?: string; chat?: string } & Record<string, unknown>;
type Listener = (entry: Entry) => void;

/** Append-only record in simulator time, bounded so that a benchmark cannot fill the memory. */
export class Transcript {
  private entries: Entry[] = [];
  private sequence = 0;
  private readonly listeners = new Set<Listener>();

  constructor(
    private readonly clock: Clock,
    private readonly capacity: number,
  ) {}

  /** Adds a line and tells everybody who listens. */
  add(entry: NewEntry): Entry {
    this.sequence += 1;
    const line: Entry = { seq: this.sequence, at: this.clock.now(), ...entry };
    this.entries.push(line);
    // Cutting a quarter at a time keeps appending cheap; a ring index would make every read harder.
    if (this.entries.length > this.capacity * 1.25) this.entries = this.entries.slice(-this.capacity);
    for (const listener of this.listeners) listener(line);
    return line;
  }

  /** A line that only live listeners care about: the screen of a chat looks different now. */
  announceScreen(channel: string, chat: string): void {
    if (this.listeners.size === 0) return;
    const line: Entry = { seq: this.sequence, at: this.clock.now(), kind: "screen", channel, chat };
    for (const listener of this.listeners) listener(line);
  }

  /** Records a suspicion that the platform raised by itself. */
  warn(code: string, details: JsonObject & { channel?: string; chat?: string }): void {
    this.add({ kind: "warning", code, ...details });
  }

  /** The lines that match, oldest first. */
  list(filter: EntryFilter = {}): Entry[] {
    const { since = 0, channel, kind, chat } = filter;
    return this.entries.filter(
      (entry) =>
        entry.seq > since &&
        (channel === undefined || entry.channel === channel) &&
        (kind === undefined || entry.kind === kind) &&
        (chat === undefined || entry.chat === chat),
    );
  }

  /** The number of the newest line. */
  lastSeq(): number {
    return this.sequence;
  }

  /** Calls back for every new line until the answer is called. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Forgets everything; numbering goes on. */
  clear(): void {
    this.entries = [];
  }
}
