import { eq } from "drizzle-orm";
import { sessions } from "@/db/schema";
import { assertCan } from "@/lib/access";
import { mergeProfiles } from "@/lib/contacts";
import {
  answerOf,
  type Locale,
  normalize,
  type Step,
  type Version,
  type Voice,
  validate,
  withAnswer,
} from "@/lib/engine";
import { recordChange } from "@/lib/inbox";
import type { Ctx, MemberActor } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { isAnswerable } from "./answer-views";
import { type LockedSession, lockSession } from "./lock-session";
import type { EditAnswerInput } from "./session-changes.schema";
import { writeManualLine } from "./session-log";
import { loadVersions } from "./versions";

/**
 * Writes one answer by hand, cleaned and judged by the step's own rules; with a reason also one that they refuse. Where
 * the conversation stands does not change, nothing is sent, and the profile is left alone unless asked for. Throws `not_found`,
 * `forbidden`, `conflict` (`changed_meanwhile`, `excluded`, `not_a_question`) or `invalid` with what the rules say.
 */
export async function editAnswer(
  ctx: Ctx<MemberActor> & { locale?: Locale },
  input: EditAnswerInput,
): Promise<{ value: string; revision: number }> {
  if (input.updatesProfile) assertCan(ctx.actor, "contacts.edit");
  return ctx.db.transaction(async (tx) => {
    const inTx = { ...ctx, db: tx };
    const locked = await lockSession(inTx, input, { permission: "inbox.controlSessions", revision: input.revision });
    const version = (await loadVersions(tx, [locked.session.versionId])).get(locked.session.versionId);
    const step = questionOf(version, locked, input.stepId);
    const voice = { locale: ctx.locale ?? locked.locale, texts: version?.definition.settings.texts };
    const { value, errors } = judge(step, input.value, voice);
    if (errors.length > 0 && input.override === undefined) throw refusal(errors);
    const reason = errors.length > 0 ? { reason: input.override, errors } : {};
    await save(inTx, locked, step.id, value, reason);
    if (input.updatesProfile && version?.definition.settings.storage === "profile")
      await mergeProfiles(tx, [profileChange(locked.contactId, step.id, value)]);
    return { value, revision: locked.session.revision + 1 };
  });
}

function questionOf(version: Version | undefined, { session }: LockedSession, stepId: string): Step {
  const step = version?.definition.steps.find(({ id }) => id === stepId);
  if (!version || !step || !isAnswerable(step))
    throw new AppError("conflict", "no step that is answered", { reason: "not_a_question" });
  const isDropped = session.status === "completed" && version.definition.settings.excludeSteps.includes(stepId);
  if (isDropped) throw new AppError("conflict", "this answer is not kept after completion", { reason: "excluded" });
  return step;
}

/** What people may write passes the same rules as what the person writes. */
function judge(step: Step, raw: string, voice: Voice): { value: string; errors: string[] } {
  const { value } = normalize(raw, step.normalize);
  const errors = validate(value, step.validate, voice).flatMap(({ error }) => (error === undefined ? [] : [error]));
  return { value, errors };
}

function refusal(errors: string[]): AppError {
  const problems = errors.map((message) => ({ path: "/value", code: "rule", message }));
  return new AppError("invalid", "the step's rules refuse the answer", { reason: "rules", problems });
}

async function save(
  ctx: Ctx,
  { session, address: { channelId, conversationId } }: LockedSession,
  stepId: string,
  value: string,
  override: { reason?: string; errors?: string[] },
): Promise<void> {
  const now = ctx.now();
  await ctx.db
    .update(sessions)
    .set({
      answers: Object.fromEntries(withAnswer(session.answers, stepId, value)),
      revision: session.revision + 1,
      updatedAt: now,
    })
    .where(eq(sessions.id, session.id));
  const before = answerOf(session.answers, stepId) ?? null;
  const line = { kind: "answer_edited" as const, stepId, answer: value, before, ...override };
  await writeManualLine(ctx.db, session.id, { actor: ctx.actor, at: now }, line);
  await recordChange(ctx, { kind: "conversation", channelId, conversationId });
}

/** As completion stores it: an empty answer removes the key. */
function profileChange(contactId: string, key: string, value: string) {
  return value === "" ? { contactId, set: {}, remove: [key] } : { contactId, set: { [key]: value }, remove: [] };
}
