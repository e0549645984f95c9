/** The rows and columns of the import table. */
export type Layer =
  | "kernel"
  | "messages"
  | "engine"
  | "channels"
  | "durable"
  | "domains"
  | "workflows"
  | "auth"
  | "components"
  | "app"
  | "db"
  | "scripts"
  | "e2e"
  | "platforms"
  | "root";

/** Rooms of `lib` that are not domains. */
const rooms: Record<string, Layer> = {
  kernel: "kernel",
  messages: "messages",
  engine: "engine",
  channels: "channels",
  outbox: "durable",
  jobs: "durable",
  "channel-admin": "workflows",
  "account-links": "workflows",
  "tester-phones": "workflows",
  inbound: "workflows",
  outbound: "workflows",
  worker: "workflows",
  "conversation-api": "workflows",
  "interaction-settings": "workflows",
  sessions: "workflows",
  simulator: "workflows",
  "workspace-file": "workflows",
  auth: "auth",
  scripts: "scripts",
};

/** Where a file belongs in the table. */
export function layerOf(file: string): Layer {
  const [top, second = ""] = file.split("/");
  if (top === "lib") return rooms[second] ?? "domains";
  if (top === "e2e") return second === "platforms" ? "platforms" : "e2e";
  return top === "components" || top === "app" || top === "db" ? top : "root";
}

/** The room of a file below `lib`, such as `lib/inbox`. */
export function roomOf(file: string): string | undefined {
  return /^lib\/[^/]+(?=\/)/.exec(file)?.[0];
}

interface Permission {
  /** Layers that may be imported; one's own always may. */
  to: Layer[];
  /** Layers of which only types may be imported. */
  typesOf?: Layer[];
  instead: string;
}

const everything: Layer[] = [
  "kernel",
  "messages",
  "engine",
  "channels",
  "durable",
  "domains",
  "workflows",
  "auth",
  "db",
];

/** Who may import what: section 3 of the house style, as data. */
export const permissions: Record<Layer, Permission> = {
  kernel: {
    to: [],
    typesOf: ["db"],
    instead: "The kernel knows nothing of the rooms above it: pass what it needs as an argument.",
  },
  messages: { to: ["kernel"], instead: "Messages are plain data: move what needs more into a domain." },
  engine: {
    to: ["kernel", "messages"],
    instead: "The engine is pure: let the caller load, pass in the data, and perform the effects.",
  },
  channels: {
    to: ["kernel", "messages"],
    instead: "An adapter knows its platform and our messages: let a workflow connect it with the rest.",
  },
  durable: {
    to: ["kernel", "messages", "db"],
    typesOf: ["domains"],
    instead: "Outbox and jobs only enqueue and claim: the logic belongs to a domain or a workflow.",
  },
  domains: {
    to: ["kernel", "messages", "engine", "durable", "db"],
    typesOf: ["channels"],
    instead:
      "A domain is called by workflows and doorways, not the other way round: pass data in, or move this to lib/inbound or lib/worker.",
  },
  workflows: {
    to: ["kernel", "messages", "engine", "channels", "durable", "domains", "db"],
    instead: "A workflow is started by a doorway or a process and knows nothing of screens.",
  },
  auth: {
    to: ["kernel", "domains", "db"],
    instead: "lib/auth wraps routes and actions: what they do belongs to a domain.",
  },
  components: {
    to: ["kernel", "messages", "engine"],
    instead:
      "A component takes data and callbacks: fetch through its feature's queries, and import types and schemas from lib/<room>/shared.",
  },
  app: {
    to: ["kernel", "messages", "engine", "channels", "domains", "workflows", "auth", "components"],
    instead: "A route is a doorway: call one function of a domain or a workflow.",
  },
  db: { to: ["kernel"], instead: "The database knows no rules: move this into the domain that calls it." },
  scripts: { to: [...everything, "platforms", "e2e", "components"], instead: "" },
  e2e: { to: [...everything, "scripts", "platforms", "components"], instead: "" },
  platforms: {
    to: [],
    instead: "The pretend platform is independent of the product, or it would share its mistakes: write it again here.",
  },
  root: { to: ["kernel", "auth", "components"], instead: "Files of the root only configure: move this into a room." },
};

/** Folders of components that every feature may use. */
export const sharedComponents = new Set([
  "ui",
  "i18n",
  "messages",
  "message-editor",
  "action-editor",
  "builder-store",
  "shell",
]);

/** Kernel files that run in a browser as well. */
export const clientSafeKernel = new Set(
  ["errors", "ids", "roles", "clock", "zoned-time"].map((name) => `lib/kernel/${name}`),
);

/** What a pure room may use of the kernel. */
export const pureKernel = new Set(["errors", "group-by", "ids"].map((name) => `lib/kernel/${name}`));
