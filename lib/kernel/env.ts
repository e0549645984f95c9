import { z } from "zod";
import { parseEncryptionKeys } from "./encryption-keys";
import { isGeneratedSecret } from "./generated-secrets";
import type { SealKey } from "./seal";

/** Where LINE's two hosts are to be found; absent means LINE's own. */
export interface LineHosts {
  apiBaseUrl?: string;
  dataApiBaseUrl?: string;
}

/** The pretend LINE platform that this installation's sandbox channels live on. */
export interface Sandbox {
  apiUrl: string;
  dataUrl: string;
  /** Phones, clocks and failures are steered here. */
  controlUrl: string;
  /** Where that platform reaches this product: its webhooks never leave the machine, whatever APP_URL says. */
  webhookBaseUrl: string;
}

export interface LoginClient {
  clientId: string;
  clientSecret: string;
}

/** Where mail is handed over, and in whose name. */
export interface MailServer {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  url: string;
  from: string;
}

/** Everything the outside tells a process of the product, parsed once. */
export interface Env {
  /** `tryout`: embedded database, generated secrets, demo. `production`: everything is somebody's own. */
  mode: "tryout" | "production";
  port: number;
  appUrl: string;
  databaseUrl: string;
  dataDir: string;
  /** Whether there is a demo workspace and a pretend LINE platform. */
  hasDemo: boolean;
  authSecret: string;
  /** The first encrypts; all of them decrypt. */
  encryptionKeys: [SealKey, ...SealKey[]];
  line: LineHosts;
  sandbox?: Sandbox;
  login: { line?: LoginClient; google?: LoginClient };
  /** Absent: this installation sends no mail. */
  mail?: MailServer;
  /** Hosts of the operator's own network that actions may call: `host` or `host:port`. */
  actionHosts: string[];
  logLevel: LogLevel;
}

/** What is known before the launcher has brought up a database and generated what is missing. */
export type LaunchEnv = Omit<Env, "databaseUrl" | "authSecret" | "encryptionKeys" | "sandbox"> &
  Partial<Pick<Env, "databaseUrl" | "authSecret" | "encryptionKeys" | "sandbox">>;

type Source = Record<string, string | undefined>;

/** The environment cannot be used. The message has one sentence for each variable that is wrong. */
export class EnvError extends Error {
  override readonly name = "EnvError";

  constructor(readonly problems: string[]) {
    super(problems.join("\n"));
  }
}

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

/** This process's environment. Throws `EnvError` the first time when something is missing or wrong. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}
let parsed: Env | undefined;

/** Forgets what was read. For a process whose environment is changed on purpose: one that runs many tests. */
export function forgetEnv(): void {
  parsed = undefined;
}

/** Whether this is hot reload (`next dev`) and not a built product. */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV === "development";
}

/** next-auth reads the address that it builds its redirects from out of the environment and takes it in no other way. */
export function tellNextAuthItsAddress(): void {
  process.env.NEXTAUTH_URL = `${env().appUrl}/api/auth`;
}

/** Parses the environment of a running process of the product: app, worker, command. */
export function parseEnv(source: Source): Env {
  const launch = parseLaunchEnv(source);
  const { databaseUrl, authSecret, encryptionKeys } = launch;
  if (databaseUrl === undefined || authSecret === undefined || encryptionKeys === undefined) {
    throw new EnvError([
      "This process was started on its own without a database; start it with npm start, or set DATABASE_URL, AUTH_SECRET, ENCRYPTION_KEY and APP_URL.",
    ]);
  }
  return { ...launch, databaseUrl, authSecret, encryptionKeys };
}

/** Parses the environment that the launcher was given: in try-out mode it may be empty. */
export function parseLaunchEnv(source: Source): LaunchEnv {
  const result = variables.safeParse(source);
  if (!result.success) throw new EnvError(result.error.issues.map(toSentence));
  const given = result.data;
  const mode = given.AIZUCHI_MODE ?? (given.DATABASE_URL === undefined ? "tryout" : "production");
  const problems = [...pairProblems(given), ...(mode === "production" ? productionProblems(given) : [])];
  if (problems.length > 0) throw new EnvError(problems);
  return toEnv(given, mode);
}

const text = z
  .string()
  .optional()
  .transform((value) => (value === "" ? undefined : value));

const baseUrl = (example: string) =>
  z
    .string()
    .refine((value) => value !== "", "is empty: remove it, or set an address such as " + example)
    .refine(
      (value) => value === "" || isBaseUrl(value),
      `must be an http(s) address without a path, such as ${example}`,
    )
    .transform((value) => value.replace(/\/$/, ""))
    .optional();

const variables = z.object({
  AIZUCHI_MODE: z.enum(["tryout", "production"]).optional(),
  PORT: z
    .string()
    .optional()
    .transform((value) => Number(value || 3000))
    .refine((port) => Number.isInteger(port) && port > 0 && port < 65_536, "must be a number from 1 to 65535"),
  APP_URL: baseUrl("https://aizuchi.example.com"),
  DATABASE_URL: z
    .string()
    .refine((value) => value !== "", "is empty: remove it to try Aizuchi out with its own database, or set an address")
    .refine(
      (value) => value === "" || /^postgres(ql)?:\/\/./.test(value),
      "must look like postgresql://user:password@host:5432/database",
    )
    .optional(),
  DATA_DIR: text.transform((value) => value ?? ".data"),
  DEMO: text.refine((value) => value === undefined || value === "0" || value === "1", "must be 1 or 0"),
  AUTH_SECRET: text.refine(
    (value) => value === undefined || value.length >= 32,
    "must have at least 32 characters; openssl rand -base64 32 makes one",
  ),
  ENCRYPTION_KEY: text.transform((value, context) => {
    if (value === undefined) return undefined;
    const keys = parseEncryptionKeys(value);
    if (typeof keys !== "string") return keys;
    context.addIssue({ code: "custom", message: keys });
    return z.NEVER;
  }),
  LINE_API_BASE_URL: baseUrl("http://localhost:4000"),
  LINE_DATA_API_BASE_URL: baseUrl("http://localhost:4001"),
  SANDBOX_LINE_API_URL: baseUrl("http://localhost:4000"),
  SANDBOX_LINE_DATA_URL: baseUrl("http://localhost:4001"),
  SANDBOX_LINE_CONTROL_URL: baseUrl("http://localhost:4002"),
  SANDBOX_WEBHOOK_BASE_URL: baseUrl("http://localhost:3000"),
  AUTH_LINE_ID: text,
  AUTH_LINE_SECRET: text,
  AUTH_GOOGLE_ID: text,
  AUTH_GOOGLE_SECRET: text,
  SMTP_URL: text.refine(
    (value) => value === undefined || /^smtps?:\/\/./.test(value),
    "must look like smtp://user:password@mail.example.com:587, or smtps://… for TLS from the start",
  ),
  MAIL_FROM: text.refine(
    (value) => value === undefined || /\S@\S/.test(value),
    "must be an address, such as Aizuchi <aizuchi@example.com>",
  ),
  ACTION_ALLOWED_HOSTS: text.transform((value) =>
    (value ?? "")
      .split(",")
      .map((host) => host.trim())
      .filter(Boolean),
  ),
  LOG_LEVEL: text.pipe(z.enum(logLevels, { error: `must be one of ${logLevels.join(", ")}` }).default("info")),
});

type Variables = z.output<typeof variables>;

function isBaseUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return /^https?:$/.test(url.protocol) && url.pathname === "/" && url.search === "" && url.hash === "";
}

function toSentence(issue: z.core.$ZodIssue): string {
  return `${issue.path.join(".")} ${issue.message}.`;
}

/** Variables that mean nothing alone. */
const togethers: (keyof Variables)[][] = [
  ["SMTP_URL", "MAIL_FROM"],
  ["AUTH_LINE_ID", "AUTH_LINE_SECRET"],
  ["AUTH_GOOGLE_ID", "AUTH_GOOGLE_SECRET"],
  ["SANDBOX_LINE_API_URL", "SANDBOX_LINE_DATA_URL", "SANDBOX_LINE_CONTROL_URL", "SANDBOX_WEBHOOK_BASE_URL"],
];

function pairProblems(given: Variables): string[] {
  return togethers.flatMap((names) => {
    const missing = names.filter((name) => given[name] === undefined);
    const isWhole = missing.length === 0 || missing.length === names.length;
    return isWhole ? [] : [`${names.join(" and ")} belong together, but ${missing.join(" and ")} is not set.`];
  });
}

function productionProblems(given: Variables): string[] {
  const needed = ["DATABASE_URL", "APP_URL", "AUTH_SECRET", "ENCRYPTION_KEY"] as const;
  const missing = needed.filter((name) => given[name] === undefined);
  const problems = missing.map(
    (name) => `${name} is not set; with DATABASE_URL Aizuchi runs in production and needs ${howTo[name]}.`,
  );
  if (given.AUTH_SECRET !== undefined && isGeneratedSecret(given.AUTH_SECRET)) {
    problems.push(
      "AUTH_SECRET was generated for trying out and must not be used in production; openssl rand -base64 32 makes your own.",
    );
  }
  if (given.ENCRYPTION_KEY?.some((key) => isGeneratedSecret(key.id))) {
    problems.push(
      "ENCRYPTION_KEY was generated for trying out and must not be used in production; make your own as .env.example shows.",
    );
  }
  if (given.SANDBOX_LINE_API_URL !== undefined && given.DEMO !== "1") {
    problems.push("SANDBOX_LINE_API_URL is set, but production has no sandbox unless DEMO=1.");
  }
  return problems;
}

const howTo = {
  DATABASE_URL: "the address of a PostgreSQL database",
  APP_URL: "the public address of this installation, such as https://aizuchi.example.com",
  AUTH_SECRET: "a secret of your own (openssl rand -base64 32)",
  ENCRYPTION_KEY: 'a key of your own (echo "k1:$(openssl rand -base64 32)")',
};

function toEnv(given: Variables, mode: Env["mode"]): LaunchEnv {
  return {
    mode,
    port: given.PORT,
    appUrl: given.APP_URL ?? `http://localhost:${given.PORT}`,
    databaseUrl: given.DATABASE_URL,
    dataDir: given.DATA_DIR,
    hasDemo: given.DEMO === undefined ? mode === "tryout" : given.DEMO === "1",
    authSecret: given.AUTH_SECRET,
    encryptionKeys: given.ENCRYPTION_KEY,
    line: { apiBaseUrl: given.LINE_API_BASE_URL, dataApiBaseUrl: given.LINE_DATA_API_BASE_URL },
    sandbox: toSandbox(given),
    login: {
      line: toLoginClient(given.AUTH_LINE_ID, given.AUTH_LINE_SECRET),
      google: toLoginClient(given.AUTH_GOOGLE_ID, given.AUTH_GOOGLE_SECRET),
    },
    ...(given.SMTP_URL && given.MAIL_FROM && { mail: { url: given.SMTP_URL, from: given.MAIL_FROM } }),
    actionHosts: given.ACTION_ALLOWED_HOSTS,
    logLevel: given.LOG_LEVEL,
  };
}

function toSandbox(given: Variables): Sandbox | undefined {
  const apiUrl = given.SANDBOX_LINE_API_URL;
  const dataUrl = given.SANDBOX_LINE_DATA_URL;
  const controlUrl = given.SANDBOX_LINE_CONTROL_URL;
  const webhookBaseUrl = given.SANDBOX_WEBHOOK_BASE_URL;
  const isWhole = apiUrl && dataUrl && controlUrl && webhookBaseUrl;
  return isWhole ? { apiUrl, dataUrl, controlUrl, webhookBaseUrl } : undefined;
}

function toLoginClient(clientId: string | undefined, clientSecret: string | undefined): LoginClient | undefined {
  return clientId && clientSecret ? { clientId, clientSecret } : undefined;
}
