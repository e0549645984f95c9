import { z } from "zod";
import type { Fault } from "../problem";
import { lengthOf } from "../text-length";
import type { Limit } from "./limits";

/** What zod hands to a check, as far as ours need it. */
interface Checked<T> {
  value: T;
  issues: z.core.$ZodRawIssue[];
}

/** Writes down that a rule is broken; other rules of the same message are looked at all the same. */
export function addFault<T>(checked: Checked<T>, fault: Omit<Fault, "severity">, path: PropertyKey[] = []): void {
  checked.issues.push(issueOf(checked, { ...fault, severity: "error" }, path));
}

/** The same for what LINE takes, but does not do as its author means. */
export function addWarning<T>(checked: Checked<T>, fault: Omit<Fault, "severity">, path: PropertyKey[] = []): void {
  checked.issues.push(issueOf(checked, { ...fault, severity: "warning" }, path));
}

function issueOf<T>(checked: Checked<T>, fault: Fault, path: PropertyKey[]): z.core.$ZodRawIssue {
  return { code: "custom", message: fault.code, params: { ...fault }, input: checked.value, path, continue: true };
}

/** What a text breaks of a limit, if anything. */
export function lengthFault(text: string, { min, max, unit }: Limit): Omit<Fault, "severity"> | undefined {
  if (text === "" && min > 0) return { code: "empty" };
  const counted = unit === "grapheme" ? "grapheme" : "utf16";
  // No unit counts more than there are code units, so most texts need no counting.
  if (text.length <= max) return undefined;
  const found = lengthOf(text, counted);
  return found > max ? { code: "too_long", limit: max, found, unit: counted } : undefined;
}

/** A text within a limit. */
export function limited(limit: Limit) {
  return z.string().check((checked) => {
    const fault = lengthFault(checked.value, limit);
    if (fault) addFault(checked, fault);
  });
}

/** A text that may be anything but empty. */
export function filled() {
  return z.string().check((checked) => {
    if (checked.value === "") addFault(checked, { code: "empty" });
  });
}

/** A text of a given form. `examples` are what an editor offers. */
export function matching(pattern: RegExp, form: string, examples: readonly string[] = []) {
  return z
    .string()
    .check((checked) => {
      if (!pattern.test(checked.value)) addFault(checked, { code: "bad_format", limit: form, found: checked.value });
    })
    .meta({ examples: [...examples] });
}

/** A list of limited length. */
export function listOf<T extends z.ZodType>(item: T, limit: Limit) {
  return z.array(item).check((checked) => {
    const fault = countFault(checked.value.length, limit);
    if (fault) addFault(checked, fault);
  });
}

export function countFault(found: number, { min, max }: Limit): Omit<Fault, "severity"> | undefined {
  if (found < min) return { code: "too_few", limit: min, found, unit: "items" };
  return found > max ? { code: "too_many", limit: max, found, unit: "items" } : undefined;
}

/** A number between two bounds, whole where `whole` says so. */
export function between(min: number, max: number, { whole = false } = {}) {
  return z.number().check((checked) => {
    const { value } = checked;
    if (value < min) addFault(checked, { code: "too_small", limit: min, found: value, unit: "number" });
    else if (value > max) addFault(checked, { code: "too_big", limit: max, found: value, unit: "number" });
    else if (whole && !Number.isInteger(value)) addFault(checked, { code: "bad_format", limit: "1", found: value });
  });
}

/** A whole number from `min` on, as large as LINE's 32 bits hold. */
export function wholeFrom(min: number) {
  return between(min, 2 ** 31 - 1, { whole: true });
}

const addressCharacters = /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/;

/** An absolute address of one of the schemes, written with the characters of RFC 3986 only. */
export function address(limit: Limit, schemes: readonly string[]) {
  return z.string().check((checked) => {
    const fault = addressFault(checked.value, limit, schemes);
    if (fault) addFault(checked, fault);
  });
}

function addressFault(value: string, limit: Limit, schemes: readonly string[]): Omit<Fault, "severity"> | undefined {
  if (value === "") return { code: "empty" };
  const tooLong = lengthFault(value, limit);
  if (tooLong) return tooLong;
  if (!hasScheme(value, schemes)) return { code: "url_scheme", limit: schemes.join(", "), found: value };
  return addressCharacters.test(value) ? undefined : { code: "url_characters", found: strangeIn(value) };
}

/** `tel:` has a number behind it; the others have a host. */
function hasScheme(value: string, schemes: readonly string[]): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase();
  if (scheme === undefined || !schemes.includes(scheme)) return false;
  return scheme === "tel" ? value.length > "tel:".length : /^[a-z]+:\/\/[^/?#]/i.test(value);
}

/** The first character that stands unencoded. */
function strangeIn(value: string): string {
  return /%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]/u.exec(value)?.[0] ?? "";
}

/** Media are loaded over https only. */
export function mediaAddress(limit: Limit) {
  return address(limit, ["https"]);
}
