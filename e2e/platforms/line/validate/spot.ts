/** One complaint in LINE's shape. */
export interface Problem {
  message: string;
  property: string;
}

/**
 * `plain` messages are reported with dotted paths, the insides of templates, imagemaps and Flex with slashes; rich menus
 * have the paths of the one and the wording of the other.
 */
export type Dialect = "plain" | "nested" | "menu";

/** A place in the request that is being looked at; complaints about it land in one list. */
export class Spot {
  constructor(
    readonly path: string,
    readonly dialect: Dialect,
    readonly problems: Problem[],
    readonly refuseUnknown: boolean,
  ) {}

  /** The place of a property. */
  key(name: string): Spot {
    return this.at(this.dialect !== "nested" ? `${this.path}${this.path === "" ? "" : "."}${name}` : this.join(name));
  }

  /** The place of a list item. */
  item(index: number): Spot {
    return this.at(this.dialect !== "nested" ? `${this.path}[${index}]` : this.join(String(index)));
  }

  /** Complains about this place. */
  fail(message: string): void {
    this.problems.push({ message, property: this.path });
  }

  /** Complains that something required is not there. */
  missing(): void {
    this.fail(this.dialect === "plain" ? "May not be empty" : "must be specified");
  }

  private at(path: string): Spot {
    return new Spot(path, this.dialect, this.problems, this.refuseUnknown);
  }

  private join(name: string): string {
    if (this.path === "") return name;
    return this.path === "/" ? `/${name}` : `${this.path}/${name}`;
  }
}
