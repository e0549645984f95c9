import type { JsonObject } from "./json";

/** A rich menu and, once uploaded, its picture. */
export interface RichMenu {
  id: string;
  channelId: string;
  /** The object as it was created. */
  content: JsonObject;
  image?: { type: string; base64: string };
}

/** Everything about rich menus that a snapshot must keep. */
export interface RichMenuState {
  menus: RichMenu[];
  aliases: [string, string][];
  defaults: [string, string][];
  links: [string, string][];
  switched: [string, string][];
}

function slot(channelId: string, name: string): string {
  return `${channelId} ${name}`;
}

/** The rich menus of all channels: objects, aliases, defaults and links to people. */
export class RichMenus {
  private readonly menus = new Map<string, RichMenu>();
  private readonly aliases = new Map<string, string>();
  private readonly defaults = new Map<string, string>();
  private readonly links = new Map<string, string>();
  /** What a tab switch made of the menu on one phone. */
  private readonly switched = new Map<string, string>();

  /** Adds a menu. */
  add(menu: RichMenu): void {
    this.menus.set(menu.id, menu);
  }

  /** A menu of this channel; those of others do not exist for it. */
  find(channelId: string, id: string): RichMenu | undefined {
    const menu = this.menus.get(id);
    return menu?.channelId === channelId ? menu : undefined;
  }

  /** All menus of a channel. */
  list(channelId: string): RichMenu[] {
    return [...this.menus.values()].filter((menu) => menu.channelId === channelId);
  }

  /** Removes a menu; links and defaults that point to it lead nowhere from then on. */
  remove(id: string): void {
    this.menus.delete(id);
  }

  /** Points an alias of a channel to a menu, or removes it. */
  setAlias(channelId: string, alias: string, menuId: string | undefined): void {
    if (menuId === undefined) this.aliases.delete(slot(channelId, alias));
    else this.aliases.set(slot(channelId, alias), menuId);
  }

  /** Where an alias points to. */
  alias(channelId: string, alias: string): string | undefined {
    return this.aliases.get(slot(channelId, alias));
  }

  /** All aliases of a channel with their menus. */
  aliasesOf(channelId: string): { richMenuAliasId: string; richMenuId: string }[] {
    const prefix = slot(channelId, "");
    return [...this.aliases]
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, richMenuId]) => ({ richMenuAliasId: key.slice(prefix.length), richMenuId }));
  }

  /** Sets or clears the menu that everybody sees who has no own one. */
  setDefault(channelId: string, menuId: string | undefined): void {
    if (menuId === undefined) this.defaults.delete(channelId);
    else this.defaults.set(channelId, menuId);
  }

  /** The default of a channel, unless it was deleted. */
  default(channelId: string): string | undefined {
    const id = this.defaults.get(channelId);
    return id !== undefined && this.menus.has(id) ? id : undefined;
  }

  /** Links a person to a menu, or takes the link away; a tab switch on the phone is forgotten. */
  link(channelId: string, personId: string, menuId: string | undefined): void {
    this.switched.delete(slot(channelId, personId));
    if (menuId === undefined) this.links.delete(slot(channelId, personId));
    else this.links.set(slot(channelId, personId), menuId);
  }

  /** The menu that a person is linked to, unless it was deleted. */
  linked(channelId: string, personId: string): string | undefined {
    const id = this.links.get(slot(channelId, personId));
    return id !== undefined && this.menus.has(id) ? id : undefined;
  }

  /** Everybody whose link leads to a menu of the channel; with `menuId` only to that one. */
  linkedPersons(channelId: string, menuId?: string): string[] {
    const prefix = slot(channelId, "");
    return [...this.links]
      .filter(([key, id]) => key.startsWith(prefix) && (menuId === undefined || id === menuId))
      .map(([key]) => key.slice(prefix.length));
  }

  /** Another tab on one phone. */
  switchTo(channelId: string, personId: string, menuId: string): void {
    this.switched.set(slot(channelId, personId), menuId);
  }

  /** The menu in force on one phone: switched tab, own link, default. */
  inForce(channelId: string, personId: string): RichMenu | undefined {
    const switched = this.switched.get(slot(channelId, personId));
    const id = switched ?? this.linked(channelId, personId) ?? this.default(channelId);
    return id === undefined ? undefined : this.menus.get(id);
  }

  /** The state to keep in a snapshot. */
  save(): RichMenuState {
    return {
      menus: [...this.menus.values()],
      aliases: [...this.aliases],
      defaults: [...this.defaults],
      links: [...this.links],
      switched: [...this.switched],
    };
  }

  /** Puts the state of a snapshot back. */
  restore(state: RichMenuState): void {
    for (const menu of state.menus) this.menus.set(menu.id, menu);
    for (const [key, id] of state.aliases) this.aliases.set(key, id);
    for (const [key, id] of state.defaults) this.defaults.set(key, id);
    for (const [key, id] of state.links) this.links.set(key, id);
    for (const [key, id] of state.switched) this.switched.set(key, id);
  }
}
