import { createDb } from "@/db/client";
import type { Product } from "@/e2e/fixtures/product";
import { showLineMessage, type Tappable, tappablesOf } from "@/e2e/fixtures/show-line-message";
import { isObject, type JsonObject } from "@/e2e/platforms/line/core/json";
import type { PersonClient } from "@/e2e/platforms/line/line-control";
import type { ShownSession, StateAfter } from "@/lib/engine/testing/describe-state";
import { type DialogueTurn, sentContent } from "@/lib/engine/testing/dialogue-script";
import { clockTime } from "@/lib/engine/testing/world";
import { bringTimersForward } from "@/lib/interactions";
import { until } from "@/lib/scripts/until";

interface Shown {
  at: string;
  messageId: string;
  message: JsonObject;
}

const minute = 60_000;
const patienceMilliseconds = 15_000;

/**
 * A person who walks through a dialogue file on a phone of the pretend platform: what they do goes out as signed webhooks, what
 * the product answers is read off the phone. The dialogue's clock moves as the sandbox's does, by bringing timers forward.
 */
export class ProductPerson {
  private readonly shown: Shown[] = [];
  private clock: number | undefined;
  private profileBefore: Record<string, string> = {};

  constructor(
    private readonly product: Product,
    private readonly channelId: string,
    private readonly phone: PersonClient,
  ) {}

  /** Performs one turn and answers what arrived at the phone, a line for each message. */
  async take(turn: DialogueTurn): Promise<string[]> {
    const { line } = this.product;
    this.profileBefore = await this.readProfile();
    const mark = await line.mark();
    await this.moveClock(turn.at);
    await this.act(turn);
    if (turn.what === "sweep") await line.expectSent({ to: this.phone, since: mark, withinMs: patienceMilliseconds });
    await this.untilQuiet();
    await this.untilKnown();
    const delivered = await line.transcript({ since: mark, channel: this.phone.channel, kind: "delivered" });
    for (const { messageId, message } of delivered)
      if (isObject(message)) this.shown.push({ at: turn.at, messageId: String(messageId), message });
    return delivered.map(({ message }) => (isObject(message) ? showLineMessage(message) : ""));
  }

  /** A profile is fetched beside the turns; a dialogue that calls people by name presumes that it came. */
  private async untilKnown(): Promise<void> {
    const unknown = "select count(*)::int as n from peers where channel_id = $1 and display_name is null";
    await until(
      async () => (await this.product.sql.query(unknown, [this.channelId])).rows[0]?.n === 0,
      patienceMilliseconds,
      () => new Error("the person's profile was not fetched"),
    );
  }

  /** What the database holds after the turn, in the dialogue's words. */
  async stateAfter(): Promise<StateAfter> {
    const rows = await this.readSessions();
    const sessions = rows.map(({ session }) => session);
    const profile = await this.readProfile();
    const isMerged = JSON.stringify(profile) !== JSON.stringify(this.profileBefore);
    const session = sessions.at(-1);
    // An interaction whose answers are all excluded still merges: nothing.
    const isCompleted = session?.status === "completed";
    return {
      session,
      sessionOf: (interactionId) => rows.findLast(({ key }) => key === interactionId)?.session,
      tags: await this.readTags(),
      mergedProfile: isMerged || isCompleted ? profile : undefined,
      hasDeletedOtherRuns: isCompleted && sessions.length === 1,
    };
  }

  private async moveClock(at: string): Promise<void> {
    const now = clockTime(at);
    const milliseconds = this.clock === undefined ? 0 : now - this.clock;
    this.clock = now;
    if (milliseconds === 0) return;
    const connection = createDb({ url: this.product.stack.databaseUrl, poolSize: 1 });
    await bringTimersForward(connection.db, this.channelId, milliseconds);
    await connection.close();
  }

  private act({ what, said, shownAt }: DialogueTurn): Promise<unknown> {
    switch (what) {
      case "they say":
        return this.phone.says(said);
      case "they press":
        return this.tap(({ label, action }) => label === said && action.type !== "datetimepicker", shownAt);
      case "they pick":
        return this.pick(said);
      case "they send": {
        const { platformMessageId: _, ...content } = sentContent(said);
        return this.phone.does(content);
      }
      case "they block us":
        return this.phone.blocks();
      case "sweep":
        return Promise.resolve();
    }
  }

  private tap(isWanted: (one: Tappable) => boolean, shownAt?: string): Promise<unknown> {
    const { path, messageId } = this.find(isWanted, shownAt);
    return this.phone.taps(path, messageId);
  }

  private pick(value: string): Promise<unknown> {
    const { path, messageId } = this.find(({ action }) => action.type === "datetimepicker");
    return this.phone.picks(path, value, messageId);
  }

  private find(isWanted: (one: Tappable) => boolean, shownAt?: string): Tappable & { messageId: string } {
    const shown = this.shown.filter(({ at }) => shownAt === undefined || at === shownAt);
    const all = shown.flatMap(({ message, messageId }) => tappablesOf(message).map((one) => ({ ...one, messageId })));
    const found = all.findLast(isWanted);
    if (!found) throw new Error(`nothing to tap among ${all.map(({ label }) => label).join(", ")}`);
    return found;
  }

  /** Nothing is under way any more: every event is processed and every send is decided. */
  private async untilQuiet(): Promise<void> {
    await this.product.line.settled();
    const isQuiet = async () => {
      const found = await this.product.sql.query(
        `select (select count(*) from inbound_events where channel_id = $1 and state = 'pending')
          + (select count(*) from sends where channel_id = $1 and state in ('queued', 'sending')) as open`,
        [this.channelId],
      );
      return Number(found.rows[0]?.open) === 0;
    };
    const explain = () => new Error(`the product does not come to rest:\n${this.product.lines.slice(-20).join("\n")}`);
    await until(isQuiet, patienceMilliseconds, explain);
  }

  private async readProfile(): Promise<Record<string, string>> {
    const found = await this.product.sql.query(
      "select c.profile from contacts c join peers p on p.contact_id = c.id where p.channel_id = $1",
      [this.channelId],
    );
    return textsOf(found.rows[0]?.profile);
  }

  private async readTags(): Promise<string[]> {
    const found = await this.product.sql.query(
      `select t.name from tags t join contact_tags ct on ct.tag_id = t.id join peers p on p.contact_id = ct.contact_id
      where p.channel_id = $1 order by t.name`,
      [this.channelId],
    );
    return found.rows.map(({ name }) => String(name));
  }

  private async readSessions(): Promise<{ key: string; session: ShownSession }[]> {
    const found = await this.product.sql.query(
      `select i.key, status, mode, current_step_id, previous_step_id, return_to_step_id, answers,
        (extract(epoch from expires_at - now()) * 1000)::float8 as expires_in,
        (extract(epoch from remind_at - now()) * 1000)::float8 as reminds_in,
        (extract(epoch from reminder_sent_at - now()) * 1000)::float8 as reminded_in
      from sessions s join interactions i on i.id = s.interaction_id where channel_id = $1 order by s.created_at, s.id`,
      [this.channelId],
    );
    return found.rows.map((row) => ({ key: String(row.key), session: this.toSession(row) }));
  }

  private toSession(row: Record<string, unknown>): ShownSession {
    return {
      status: oneOf(["active", "paused", "completed", "timeout", "canceled"] as const, row.status),
      mode: oneOf(["answering", "editing", "cancel_confirm"] as const, row.mode),
      currentStepId: String(row.current_step_id),
      previousStepId: textOrNull(row.previous_step_id),
      returnToStepId: textOrNull(row.return_to_step_id),
      answers: textsOf(row.answers),
      expiresAt: this.onClock(row.expires_in),
      remindAt: this.onClock(row.reminds_in),
      reminderSentAt: this.onClock(row.reminded_in),
    };
  }

  /** A time of the product on the dialogue's clock, to the minute: the turns themselves take a moment each. */
  private onClock(milliseconds: unknown): number | null {
    if (typeof milliseconds !== "number") return null;
    return (this.clock ?? 0) + Math.round(milliseconds / minute) * minute;
  }
}

function textOrNull(value: unknown): string | null {
  return value === null ? null : String(value);
}

function textsOf(value: unknown): Record<string, string> {
  if (!isObject(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, String(text)]));
}

function oneOf<T extends string>(known: readonly T[], value: unknown): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new Error(`${String(value)} is none of ${known.join(", ")}`);
  return found;
}
