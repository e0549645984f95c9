import { unstable_rethrow } from "next/navigation";
import { z } from "zod";
import type { Permission } from "@/lib/access";
import { env } from "@/lib/kernel/env";
import { AppError, errorCodes } from "@/lib/kernel/errors";
import { enterWorkspace, type MemberCtx } from "./enter-workspace";
import { parseInput, toFailure } from "./failure";
import type { Failure } from "./failure-types";
import { readJsonBody } from "./read-body";
import { requestIdOf } from "./request-id";
import { isSameOrigin } from "./same-origin";

/** What a route of a workspace takes. Absent parts are empty objects. */
export interface RouteSpec<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  /** For permissions of channels: whether the member has it on any channel. The use case asks again with the channel. */
  permission: Permission;
  /** The path's parameters besides `workspace`. */
  params?: P;
  query?: Q;
  body?: B;
  /** How much of a body is read; a mebibyte unless the route takes files. */
  maxBodyBytes?: number;
  /** Of a success; 200, or 204 when there is nothing to say. */
  status?: number;
}

export interface RouteInput<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  params: z.output<P>;
  query: z.output<Q>;
  body: z.output<B>;
  /** For streams and files: headers and the abort signal. */
  request: Request;
  requestId: string;
}

type Nothing = z.ZodObject<Record<never, never>>;
type RouteHandler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/**
 * A route handler under a `[workspace]` segment: same origin (when it changes something) → auth session → membership and
 * permission → zod → `handle` → JSON. A `Response` that `handle` returns goes out as it is.
 */
export function withWorkspaceRoute<
  P extends z.ZodType = Nothing,
  Q extends z.ZodType = Nothing,
  B extends z.ZodType = Nothing,
>(spec: RouteSpec<P, Q, B>, handle: (ctx: MemberCtx, input: RouteInput<P, Q, B>) => Promise<unknown>): RouteHandler {
  return async (request, context) => {
    const requestId = requestIdOf(request.headers);
    try {
      const { workspace = "", ...params } = await context.params;
      assertSameOrigin(request);
      const ctx = await enterWorkspace(workspace, spec.permission);
      const input = await parseRequest(spec, request, params);
      return toResponse(await handle(ctx, { ...input, request, requestId }), spec.status, requestId);
    } catch (error) {
      unstable_rethrow(error);
      return toErrorResponse(toFailure(error, requestId));
    }
  };
}

/** A failure as routes answer it. */
export function toErrorResponse(failure: Failure): Response {
  const status = failure.code === "internal" ? 500 : errorCodes[failure.code];
  return Response.json({ error: failure }, { status, headers: headersOf(failure.requestId) });
}

/** Refuses what another site's page sends with this person's cookies. */
export function assertSameOrigin(request: Request): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  if (!isSameOrigin(request.headers, env().appUrl)) throw new AppError("forbidden", "cross-site", { reason: "origin" });
}

async function parseRequest<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  spec: RouteSpec<P, Q, B>,
  request: Request,
  params: Record<string, string>,
) {
  return {
    params: parsePart(spec.params, params),
    query: parsePart(spec.query, Object.fromEntries(new URL(request.url).searchParams)),
    body: parsePart(spec.body, spec.body && (await readJsonBody(request, spec.maxBodyBytes))),
  };
}

function parsePart<S extends z.ZodType>(schema: S | undefined, value: unknown): z.output<S> {
  return schema ? parseInput(schema, value) : parseInput(z.custom<z.output<S>>(), {});
}

function toResponse(data: unknown, status: number | undefined, requestId: string): Response {
  if (data instanceof Response) return data;
  const headers = headersOf(requestId);
  return data === undefined
    ? new Response(null, { status: 204, headers })
    : Response.json(data, { status: status ?? 200, headers });
}

function headersOf(requestId: string) {
  return { "x-request-id": requestId, "cache-control": "no-store" };
}
