/** One line of a route table. */
export interface RouteLine {
  method: string;
  /** Segments in braces are parameters: `/v2/bot/profile/{userId}`. */
  path: string;
}

/** What a path leads to. */
export type Found<R> =
  | { kind: "route"; route: R; params: Record<string, string> }
  | { kind: "method" }
  | { kind: "none" };

interface Template<R> {
  segments: string[];
  methods: Map<string, R>;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function bind(template: string[], actual: string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [index, part] of template.entries()) {
    const value = actual[index] ?? "";
    if (part.startsWith("{")) params[part.slice(1, -1)] = decode(value);
    else if (part !== value) return undefined;
  }
  return params;
}

/** Finds routes: fixed paths in one look-up, templates among those with as many segments. */
export class Router<R extends RouteLine> {
  private readonly fixed = new Map<string, Map<string, R>>();
  private readonly templates = new Map<number, Template<R>[]>();

  constructor(routes: readonly R[]) {
    for (const route of routes) {
      if (route.path.includes("{")) this.addTemplate(route);
      else this.addFixed(route);
    }
  }

  /** The route for a method and path, or why there is none. */
  find(method: string, path: string): Found<R> {
    const fixed = this.fixed.get(path);
    if (fixed) return this.choose(fixed, method, {});
    const segments = path.split("/");
    for (const template of this.templates.get(segments.length) ?? []) {
      const params = bind(template.segments, segments);
      if (params) return this.choose(template.methods, method, params);
    }
    return { kind: "none" };
  }

  private choose(methods: Map<string, R>, method: string, params: Record<string, string>): Found<R> {
    const route = methods.get(method);
    return route ? { kind: "route", route, params } : { kind: "method" };
  }

  private addFixed(route: R): void {
    const methods = this.fixed.get(route.path) ?? new Map<string, R>();
    this.fixed.set(route.path, methods.set(route.method, route));
  }

  private addTemplate(route: R): void {
    const segments = route.path.split("/");
    const list = this.templates.get(segments.length) ?? [];
    this.templates.set(segments.length, list);
    const same = list.find((template) => template.segments.join("/") === route.path);
    if (same) same.methods.set(route.method, route);
    else list.push({ segments, methods: new Map([[route.method, route]]) });
  }
}
