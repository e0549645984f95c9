import type { Message } from "@/lib/messages";
import type { ActionRequest } from "../actions/action-request";
import type { MessageTemplate } from "../actions/message-template";
import { advance } from "../advance";
import { type DefinitionInput, definitionSchema } from "../definition.schema";
import { matchTrigger, type TriggerRule, triggerMayInterrupt } from "../match-trigger";
import type { Session } from "../session.schema";
import type { TraceLine } from "../trace.types";
import type {
  ActionAnswer,
  Definitions,
  Effect,
  EngineEvent,
  Outcome,
  Person,
  TurnInput,
  TurnResult,
  Version,
} from "../turn.types";
import type { Locale } from "../words";

export interface WorldOptions {
  /** Published versions by interaction, oldest first; the last one is what new sessions run. */
  interactions: Record<string, DefinitionInput[]>;
  triggers?: { rule: TriggerRule; interactionId: string; mayInterrupt?: "default" | "yes" | "no" }[];
  locale?: Locale;
  person?: Partial<Person>;
  templates?: MessageTemplate[];
  /** What somebody outside answers to an action. */
  outside?: (request: ActionRequest) => ActionAnswer;
  /** Sees every computation of a turn, also those that end because something is missing. */
  watch?: (input: TurnInput, result: TurnResult) => void;
}

export interface Happened {
  outcome: Outcome;
  messages: Message[];
  effects: Effect[];
  trace: TraceLine[];
}

/** A session with its answers by step id, as tests speak of them. */
export type SeenSession = Omit<Session, "answers"> & { answers: Record<string, string> };

interface Shown {
  at: string;
  messages: Message[];
}

/**
 * One peer on one channel, kept in memory: what the inbound workflow does with the engine, without storage or network.
 * Tests and dialogues talk to it as the person would.
 */
export class World {
  sessions: Session[] = [];
  readonly profile: Record<string, string>;
  tags: string[];
  isHandedOver = false;
  /** Everything that was asked of somebody outside: first what turns waited for, then what they left to others. */
  readonly asked: ActionRequest[] = [];
  readonly shown: Shown[] = [];
  now = clockTime("10:00");
  private readonly versions: Version[];
  private counter = 0;

  constructor(private readonly options: WorldOptions) {
    this.profile = { ...options.person?.profile };
    this.tags = [...(options.person?.tags ?? [])];
    this.versions = Object.entries(options.interactions).flatMap(([interactionId, definitions]) =>
      definitions.map((definition, index) => versionOf(interactionId, index + 1, definition)),
    );
  }

  at(time: string): this {
    this.now = clockTime(time);
    return this;
  }

  get active(): SeenSession | undefined {
    return see(this.sessions.find(({ status }) => status === "active"));
  }

  /** Every session that is kept, in the order in which they came. */
  get seen(): SeenSession[] {
    return this.sessions.map((session) => see(session));
  }

  /** The session of an interaction that was created last. */
  latest(interactionId: string): SeenSession | undefined {
    return see(this.sessions.findLast((session) => session.interactionId === interactionId));
  }

  version(versionId: string): Version | undefined {
    return this.definitions.byVersion(versionId);
  }

  publish(interactionId: string, definition: DefinitionInput): void {
    const number = this.versions.filter((version) => version.interactionId === interactionId).length + 1;
    this.versions.push(versionOf(interactionId, number, definition));
  }

  unpublish(interactionId: string): void {
    const kept = this.versions.filter((version) => version.interactionId !== interactionId);
    this.versions.splice(0, this.versions.length, ...kept);
  }

  says(text: string): Happened {
    return this.route({ type: "text", text, webhook: { type: "message", message: { type: "text", text } } });
  }

  posts(data: string, params?: Record<string, string>): Happened {
    return this.route({ type: "postback", data, ...(params ? { params } : {}) });
  }

  /** Something that is no text; `answer` is what a step stores that takes it. */
  sends(kind: string, answer?: string): Happened {
    return this.route({ type: "unusable", kind, ...(answer !== undefined && { answer }) });
  }

  /** Presses the button or quick reply with this label that was shown last, or at a time. */
  presses(label: string, shownAt?: string): Happened {
    return this.posts(this.dataOf(label, shownAt));
  }

  picks(value: string): Happened {
    const kind = value.includes("T") ? "datetime" : value.includes(":") ? "time" : "date";
    const picker = this.actions().findLast(({ action }) => action.type === "datetimepicker");
    if (picker?.action.type !== "datetimepicker") throw new Error("no picker was shown");
    return this.posts(picker.action.data, { [kind]: value });
  }

  sweeps(): Happened {
    return this.perform({ type: "sweep" });
  }

  starts(interactionId: string, overridePolicy?: Extract<EngineEvent, { type: "start" }>["overridePolicy"]): Happened {
    return this.perform({ type: "start", interactionId, ...(overridePolicy ? { overridePolicy } : {}) });
  }

  /** The data behind a label, as the platform would send it back. */
  dataOf(label: string, shownAt?: string): string {
    const found = this.actions(shownAt).findLast((shown) => shown.label === label);
    if (found?.action.type !== "postback") throw new Error(`no button ${label} was shown`);
    return found.action.data;
  }

  private actions(shownAt?: string) {
    return this.shown
      .filter(({ at }) => shownAt === undefined || at === shownAt)
      .flatMap(({ messages }) => messages)
      .flatMap((message) => [...("buttons" in message ? message.buttons : []), ...(message.quickReplies ?? [])]);
  }

  /** Session first, then triggers, as the inbound workflow routes (section 20). */
  private route(event: Extract<EngineEvent, { type: "text" | "postback" | "unusable" }>): Happened {
    const matching = (this.options.triggers ?? []).filter(({ rule }) => matchTrigger(rule, event));
    const mayInterrupt = matching.some((trigger) => triggerMayInterrupt(trigger.rule, trigger.mayInterrupt));
    const first = this.perform(event.type === "unusable" ? event : { ...event, mayInterrupt });
    if (first.outcome.consumed) return first;
    return matching.reduce((before, { interactionId }) => merge(before, this.starts(interactionId)), first);
  }

  perform(event: EngineEvent): Happened {
    this.counter += 1;
    if (event.type === "hand_over") this.isHandedOver = true;
    if (event.type === "hand_back") this.isHandedOver = false;
    const { outcome, sessions, effects, trace } = this.advance(event, [], new Set());
    this.sessions = replaceAll(this.sessions, sessions);
    for (const effect of effects) this.apply(effect);
    const messages = effects.flatMap((effect) => (effect.type === "send" ? effect.messages : []));
    if (messages.length > 0) this.shown.push({ at: timeOf(this.now), messages });
    return { outcome, messages, effects, trace };
  }

  /** The first step of a turn alone: what it says when nobody outside has answered yet. */
  suspends(event: EngineEvent): TurnResult {
    return advance(this.inputOf(event));
  }

  /** One turn with everything that it waits for: computed again from the start with each answer. */
  private advance(event: EngineEvent, answers: ActionAnswer[], knownRuns: ReadonlySet<string>): TurnResult {
    const input = { ...this.inputOf(event), answers, knownRuns };
    const result = advance(input);
    this.options.watch?.(input, result);
    if (!result.pending) return result;
    if (result.pending.type === "runs")
      return this.advance(event, answers, new Set([...knownRuns, result.pending.interactionId]));
    const { request } = result.pending;
    this.asked.push(request);
    const answer = this.options.outside?.(request) ?? { ok: false, code: "NOBODY_THERE", detail: "" };
    return this.advance(event, [...answers, answer], knownRuns);
  }

  /** What the engine is told about this peer when something happens. */
  inputOf(event: EngineEvent): TurnInput {
    const { templates = [], locale = "ja", person } = this.options;
    return {
      now: this.now,
      locale,
      channelName: "サロン相槌",
      peer: { channelId: "channel-1", platformId: "person-1" },
      isHandedOver: this.isHandedOver,
      templates: { byId: (name) => templates.find(({ id, key }) => id === name || key === name) },
      person: { displayName: "花子", ...person, tags: this.tags, profile: { ...this.profile } },
      definitions: this.definitions,
      sessions: this.sessions,
      fresh: { sessionId: `session-${this.counter}`, token: `token-${this.counter}` },
      event,
    };
  }

  private readonly definitions: Definitions = {
    byVersion: (versionId) => this.versions.find((version) => version.versionId === versionId),
    latest: (interactionId) => this.versions.findLast((version) => version.interactionId === interactionId),
  };

  private apply(effect: Effect): void {
    switch (effect.type) {
      case "merge_profile":
        Object.assign(this.profile, effect.set);
        for (const key of effect.remove) delete this.profile[key];
        return;
      case "delete_session":
        this.sessions = this.sessions.filter(({ id }) => id !== effect.sessionId);
        return;
      case "delete_other_runs":
        this.sessions = this.sessions.filter(
          ({ id, interactionId }) => interactionId !== effect.interactionId || id === effect.keepSessionId,
        );
        return;
      case "change_tags":
        this.tags = [...this.tags.filter((tag) => !effect.remove.includes(tag)), ...effect.add];
        return;
      case "perform":
        this.asked.push(effect.request);
        return;
      case "hand_over":
        this.isHandedOver = true;
        return;
      case "send":
      case "log":
      case "incident":
        return;
    }
  }
}

/** A session as tests speak of it. */
export function see(session: Session): SeenSession;
export function see(session: Session | undefined): SeenSession | undefined;
export function see(session: Session | undefined): SeenSession | undefined {
  return session && { ...session, answers: Object.fromEntries(session.answers) };
}

function versionOf(interactionId: string, number: number, definition: DefinitionInput): Version {
  const parsed = definitionSchema.parse(definition);
  return { interactionId, versionId: `${interactionId}-${number}`, number, title: interactionId, definition: parsed };
}

function replaceAll(before: Session[], changed: Session[]): Session[] {
  const ids = new Set(before.map(({ id }) => id));
  const kept = before.map((session) => changed.find(({ id }) => id === session.id) ?? session);
  return [...kept, ...changed.filter(({ id }) => !ids.has(id))];
}

function merge(before: Happened, after: Happened): Happened {
  return {
    outcome: after.outcome,
    messages: [...before.messages, ...after.messages],
    effects: [...before.effects, ...after.effects],
    trace: [...before.trace, ...after.trace],
  };
}

const day = Date.UTC(2026, 1, 14);

/** `HH:MM` of one fixed day. */
export function clockTime(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return day + (hours * 60 + minutes) * 60_000;
}

export function timeOf(at: number | null): string {
  if (at === null) return "never";
  const minutes = Math.floor((at - day) / 60_000);
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
