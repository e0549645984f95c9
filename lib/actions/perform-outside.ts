import { z } from "zod";
import type { Db } from "@/db/client";
import { type ActionAnswer, actionCatalogue, type Json } from "@/lib/engine";
import { env } from "@/lib/kernel/env";
import type { ActionRun } from "./action-run";
import { openAiEndpoint } from "./ai-endpoint";
import { type HttpRequest, httpRequest } from "./http-request";
import { mailAdmins } from "./mail";
import { requestLlm } from "./request-llm";
import { type NetworkRules, resolveByDns } from "./resolve-target";
import { openSecrets } from "./secrets";

/** The actions that reach outside of the product. */
export const outsideTypes = ["http_request", "request_llm", "send_mail_to_admin"] as const;
export type OutsideType = (typeof outsideTypes)[number];

export interface OutsideDeps {
  db: Db;
  /** For tests: how names are resolved. */
  resolve?: NetworkRules["resolve"];
}

/** Performs an action that reaches outside. What goes wrong there is an answer; only our own database can make it throw. */
export async function performOutside(
  { db, resolve }: OutsideDeps,
  type: OutsideType,
  run: ActionRun,
): Promise<ActionAnswer> {
  const rules = { resolve: resolve ?? resolveByDns, allowedHosts: env().actionHosts };
  const { workspaceId, id: idempotencyKey } = run;
  const { parameters } = run.request;
  switch (type) {
    case "http_request":
      return callWithSecrets(db, run, rules);
    case "request_llm": {
      const endpoint = await openAiEndpoint(db, workspaceId);
      if (!endpoint) return { ok: false, code: "not_configured", detail: "no AI endpoint" };
      const request = actionCatalogue.request_llm.parameters.parse(parameters);
      return requestLlm(endpoint, request, { rules, idempotencyKey });
    }
    case "send_mail_to_admin": {
      const { subject, body } = actionCatalogue.send_mail_to_admin.parameters.parse(parameters);
      return mailAdmins(db, workspaceId, { subject, text: body });
    }
  }
}

type HttpParameters = z.infer<typeof actionCatalogue.http_request.parameters>;

/** FP8: secrets are put in at the moment of the call, and taken out again of whatever comes back. */
async function callWithSecrets(db: Db, run: ActionRun, rules: NetworkRules): Promise<ActionAnswer> {
  const parameters = actionCatalogue.http_request.parameters.parse(run.request.parameters);
  const names = parameters.secrets.map(({ secret }) => secret);
  const values = await openSecrets(db, run.workspaceId, names);
  const unknown = names.find((name) => !values.has(name));
  if (unknown !== undefined) return { ok: false, code: "secret_unknown", detail: unknown };
  const answer = await httpRequest({ request: toRequest(parameters, values), rules, idempotencyKey: run.id });
  const value = answer.value && withoutSecrets(toJson(answer.value), [...values.values()]);
  if (answer.ok) return { ok: true, value: value ?? null };
  const { code, detail } = answer;
  return { ok: false, code, detail, ...(value !== undefined && { value }) };
}

function toRequest(parameters: HttpParameters, values: ReadonlyMap<string, string>): HttpRequest {
  const { secrets, body, ...rest } = parameters;
  const placed = (place: "header" | "query") =>
    Object.fromEntries(
      secrets
        .filter((secret) => secret.in === place)
        .map(({ name, prefix, secret }) => [name, `${prefix}${values.get(secret) ?? ""}`]),
    );
  return {
    ...rest,
    headers: { ...rest.headers, ...placed("header") },
    query: { ...rest.query, ...placed("query") },
    ...(body && { body }),
  };
}

const jsonSchema: z.ZodType<Json> = z.json();
const toJson = (value: unknown): Json => jsonSchema.parse(JSON.parse(JSON.stringify(value)));

const hidden = "•••";

/** A server that repeats what it was given must not bring a secret into a message or the database. */
function withoutSecrets(value: Json, secrets: readonly string[]): Json {
  if (typeof value === "string") return secrets.reduce((text, secret) => text.replaceAll(secret, hidden), value);
  if (Array.isArray(value)) return value.map((item) => withoutSecrets(item, secrets));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutSecrets(item, secrets)]));
}
