export type JsonText = { ok: true; value: unknown } | { ok: false };

/**
 * What a JSON text means as a parameter: the value itself, or the text where a placeholder stands outside of quotation marks and
 * the value is known only when the action runs. A lone text stays a text as well, since texts are read as JSON then.
 */
export function readJsonText(text: string): JsonText {
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value: typeof value === "string" ? text : value };
  } catch {
    return text.includes("{{") && isJsonOnceFilled(text) ? { ok: true, value: text } : { ok: false };
  }
}

/** The text of a parameter as it is edited. */
export function writeJsonText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? {}, null, 2);
}

function isJsonOnceFilled(text: string): boolean {
  try {
    JSON.parse(text.replaceAll(/\{\{[^{}]*\}\}/g, "0"));
    return true;
  } catch {
    return false;
  }
}
