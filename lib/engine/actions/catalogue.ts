import { z } from "zod";
import { jsonObjectSchema } from "@/lib/messages";
import { overridePolicies, sessionStatuses } from "../words";
import { httpRequestSchema } from "./http-request.schema";

/** What an action hands to `{{return[n]}}`, and to the person when its return value is sent. */
export type ActionResultKind = "messages" | "text" | "value" | "none";

/** Who does it: the engine itself, somebody outside, or the engine for the event's own peer and somebody outside for others. */
export type ActionPlace = "engine" | "outside" | "either";

export interface ActionKind {
  parameters: z.ZodObject;
  result: ActionResultKind;
  place: ActionPlace;
  /** The turn needs the result of what is done outside; otherwise it goes on without waiting. */
  isAwaited: boolean;
  /** With these parameters it changes nothing anywhere; absent: it always may. */
  readOnlyWith?: Readonly<Record<string, string>>;
}

/** Without them, the event's own peer. */
const peer = { user: z.string().optional(), channel: z.string().optional() };
const required = z.string().min(1);
const tags = z.strictObject({ tags: z.array(z.string()), ...peer });

export const buttonTypes = ["message", "postback", "uri"] as const;

/** Every action there is (section 11). Features to come add their lines here; editors and checks read the same table. */
export const actionCatalogue = {
  get_text_message: inside("messages", z.strictObject({ body: required })),
  get_button_message: inside(
    "messages",
    z.strictObject({
      title: z.string().default(""),
      body: required,
      thumbnail: z.string().optional(),
      type: z.enum(buttonTypes).default("message"),
      label: z.string().optional(),
      /** The text, the data or the address, by the type of the button. */
      link: z.string().optional(),
      displayText: z.string().optional(),
      /** Further members of the button in the card, such as `style` or `color`. */
      attributes: jsonObjectSchema.default({}),
    }),
  ),
  get_raw_message: inside("messages", z.strictObject({ json: z.union([jsonObjectSchema, z.string().min(1)]) })),
  saved_message: inside("messages", z.strictObject({ message: required, args: jsonObjectSchema.default({}) })),
  send_message: either("none", false, {
    message: z.union([required, jsonObjectSchema, z.array(jsonObjectSchema)]),
    args: jsonObjectSchema.default({}),
  }),
  get_my_user_info: inside("value", z.strictObject({})),
  get_user_profile_value: either("text", true, { key: required }),
  update_user_profile: either("none", false, {
    key: required,
    value: z.union([z.string(), z.number(), z.boolean()]).default(""),
  }),
  get_user_tags: either("value", true, {}),
  update_user_tags: { parameters: tags, result: "value", place: "either", isAwaited: false },
  add_user_tags: { parameters: tags, result: "value", place: "either", isAwaited: false },
  remove_user_tags: { parameters: tags, result: "value", place: "either", isAwaited: false },
  start_interaction: either("none", false, {
    interaction: required,
    /** What is no policy counts as `stack`. */
    overridePolicy: z.enum(overridePolicies).optional().catch("stack"),
  }),
  cancel_interaction: either("none", false, {
    interaction: z.string().optional(),
    policy: z.enum(["force", "confirm"]).default("force"),
    statuses: z.array(z.enum(sessionStatuses)).default(["active"]),
  }),
  hand_over: inside("none", z.strictObject({ note: z.string().optional() })),
  get_the_current_datetime: inside("text", z.strictObject({ format: z.enum(["text", "iso"]).default("text") })),
  send_mail_to_admin: outside("none", false, z.strictObject({ subject: required, body: required })),
  http_request: { ...outside("value", true, httpRequestSchema), readOnlyWith: { method: "GET" } },
  request_llm: outside(
    "text",
    true,
    z.strictObject({ prompt: required, systemMessage: z.string().optional(), model: z.string().optional() }),
  ),
} as const satisfies Record<string, ActionKind>;

export type ActionType = keyof typeof actionCatalogue;

/** Actions that cannot run in this workspace now, and why: a mail server that nobody has configured, for example. */
export type UnavailableActions = Partial<Record<ActionType, string>>;

/** Names of the predecessor that forms still carry. */
const aliases: Record<string, ActionType> = {
  get_line_connect_message: "saved_message",
  send_line_message: "send_message",
};

/** The kind of action that a name means; nothing when there is none. */
export function actionTypeOf(name: string): ActionType | undefined {
  return isActionType(name) ? name : Object.hasOwn(aliases, name) ? aliases[name] : undefined;
}

function isActionType(name: string): name is ActionType {
  return Object.hasOwn(actionCatalogue, name);
}

function inside<R extends ActionResultKind, P extends z.ZodObject>(result: R, parameters: P) {
  return { parameters, result, place: "engine", isAwaited: false } as const;
}

function outside<R extends ActionResultKind, A extends boolean, P extends z.ZodObject>(
  result: R,
  isAwaited: A,
  parameters: P,
) {
  return { parameters, result, place: "outside", isAwaited } as const;
}

function either<R extends ActionResultKind, A extends boolean, S extends z.ZodRawShape>(
  result: R,
  isAwaited: A,
  shape: S,
) {
  return { parameters: z.strictObject({ ...shape, ...peer }), result, place: "either", isAwaited } as const;
}
