import type { IncomingMessage } from "node:http";
import { readHead } from "./read-head";

/** How much of an answer is kept. What an interaction says from it is a few words. */
export const keptBytes = 64 * 1024;

/** An answer as placeholders read it. */
export interface HttpResult {
  status: number;
  ok: boolean;
  headers: Record<string, string>;
  /** Parsed when it is JSON, else text. */
  body: unknown;
  isTruncated?: true;
}

/** Reads an answer up to the limit; what comes after it is not waited for. */
export async function readResponse(response: IncomingMessage): Promise<HttpResult> {
  const status = response.statusCode ?? 0;
  const { bytes, isTruncated } = await readHead(response, keptBytes);
  const type = response.headers["content-type"] ?? "";
  const text = decode(bytes, type);
  return {
    status,
    ok: status >= 200 && status < 400,
    headers: headersOf(response),
    body: isTruncated ? text : parsed(text, type),
    ...(isTruncated && { isTruncated }),
  };
}

/** Japanese back ends still speak Shift_JIS and EUC-JP; an unknown name is read as UTF-8. */
function decode(bytes: Buffer, contentType: string): string {
  const charset = /charset="?([\w-]+)/i.exec(contentType)?.[1] ?? "utf-8";
  return decoderOf(charset).decode(bytes).replaceAll("\u0000", "\uFFFD");
}

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}

function parsed(text: string, contentType: string): unknown {
  if (!/[/+]json\b/i.test(contentType)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Cookies are the business of browsers, and nothing that an interaction should show. */
function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const { "set-cookie": _cookies, ...kept } = headers;
  return Object.fromEntries(
    Object.entries(kept).flatMap(([name, value]) => (value === undefined ? [] : [[name, [value].flat().join(", ")]])),
  );
}
