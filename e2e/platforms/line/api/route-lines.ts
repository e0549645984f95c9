import type { ApiRoute, PropertyType } from "./call";

type Handle = ApiRoute["handle"];
type More = Partial<ApiRoute>;

/** A GET with a bearer token (or what `more` makes of it). */
export function get(path: string, operation: string, handle: Handle, more: More = {}): ApiRoute {
  return { host: "api", method: "GET", path, operation, auth: "bearer", body: "none", handle, ...more };
}

/** A POST of JSON with the declared top-level properties. */
export function post(
  path: string,
  operation: string,
  handle: Handle,
  properties: Record<string, PropertyType>,
  more: More = {},
): ApiRoute {
  return { host: "api", method: "POST", path, operation, auth: "bearer", body: "json", properties, handle, ...more };
}

/** A POST or DELETE without a body. */
export function bare(method: "POST" | "DELETE", path: string, operation: string, handle: Handle): ApiRoute {
  return get(path, operation, handle, { method });
}
