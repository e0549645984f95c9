import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { isObject, type Json, type JsonObject, listAt, objectAt, stringAt, stringsAt } from "../core/json";

/** One of LINE's own description files, with a validator for the few keywords that those files use. */
export class OpenApi {
  private readonly document: JsonObject;

  constructor(file: string) {
    const text = readFileSync(path.join(import.meta.dirname, "../data/line-openapi", file), "utf8");
    const document: unknown = parse(text);
    if (!isObject(document)) throw new Error(`${file} is no object`);
    this.document = document;
  }

  /** What is wrong with a value that should be a named schema. */
  faults(schemaName: string, value: Json): string[] {
    return this.check({ $ref: `#/components/schemas/${schemaName}` }, value, schemaName);
  }

  /** What is wrong with the answer of an operation; undefined when the file does not describe that status. */
  responseFaults(method: string, template: string, status: number, value: Json): string[] | undefined {
    const operation = objectAt(objectAt(objectAt(this.document, "paths") ?? {}, template) ?? {}, method.toLowerCase());
    const response = objectAt(objectAt(operation ?? {}, "responses") ?? {}, String(status));
    const schema = objectAt(objectAt(objectAt(response ?? {}, "content") ?? {}, "application/json") ?? {}, "schema");
    return schema && this.check(schema, value, `${method} ${template}`);
  }

  private resolve(reference: string): JsonObject {
    let node: Json | undefined = this.document;
    for (const part of reference.slice(2).split("/")) node = isObject(node) ? node[part] : undefined;
    if (!isObject(node)) throw new Error(`no ${reference}`);
    return node;
  }

  private check(schema: JsonObject, value: Json, at: string, isPart = false): string[] {
    const reference = stringAt(schema, "$ref");
    if (reference) return this.check(this.resolve(reference), value, at, isPart);
    const chosen = isPart ? undefined : this.discriminated(schema, value);
    if (chosen) return this.check(chosen, value, at, true);
    const parts = listAt(schema, "allOf").filter(isObject);
    return [
      ...parts.flatMap((part) => this.check(part, value, at, true)),
      ...typeFaults(schema, value, at),
      ...this.childFaults(schema, value, at),
    ];
  }

  private discriminated(schema: JsonObject, value: Json): JsonObject | undefined {
    const discriminator = objectAt(schema, "discriminator");
    if (!discriminator || !isObject(value)) return undefined;
    const kind = stringAt(value, stringAt(discriminator, "propertyName") ?? "type") ?? "";
    const reference = stringAt(objectAt(discriminator, "mapping") ?? {}, kind);
    return reference === undefined ? { enum: ["a mapped type"] } : this.resolve(reference);
  }

  private childFaults(schema: JsonObject, value: Json, at: string): string[] {
    const items = objectAt(schema, "items");
    if (items && Array.isArray(value))
      return value.flatMap((item, index) => this.check(items, item, `${at}[${index}]`));
    if (!isObject(value)) return [];
    const missing = stringsAt(schema, "required").filter((name) => value[name] === undefined);
    const properties = Object.entries(objectAt(schema, "properties") ?? {});
    return [
      ...missing.map((name) => `${at}.${name} is missing`),
      ...properties.flatMap(([name, child]) => {
        const item = value[name];
        return item === undefined || !isObject(child) ? [] : this.check(child, item, `${at}.${name}`);
      }),
    ];
  }
}

function hasType(type: string, value: Json): boolean {
  if (type === "integer") return Number.isInteger(value);
  if (type === "array") return Array.isArray(value);
  return type === "object" ? isObject(value) : typeof value === type;
}

function typeFaults(schema: JsonObject, value: Json, at: string): string[] {
  const type = stringAt(schema, "type");
  const choices = listAt(schema, "enum");
  const faults: string[] = [];
  if (type && !hasType(type, value)) faults.push(`${at} is no ${type}`);
  if (choices.length > 0 && !choices.includes(value)) faults.push(`${at} is not one of ${choices.join(", ")}`);
  return faults;
}
