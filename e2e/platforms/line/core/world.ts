import type {
  AccessToken,
  Channel,
  Chat,
  ChatMessage,
  Friendship,
  Group,
  Person,
  Provider,
  ReplyToken,
  StoredContent,
} from "./model";
import type { Random } from "./random";
import { RichMenus } from "./rich-menus";

const messagesPerChat = 2_000;
const liveReplyTokens = 100_000;

/** What a retry key was accepted with. */
export interface AcceptedRetry {
  bodyHash: string;
  requestId: string;
  sentMessages?: { id: string; quoteToken?: string }[];
  at: number;
}

/** A right to link one person's account, for ten minutes and once. */
export interface LinkToken {
  channelId: string;
  personId: string;
  expiresAt: number;
}

/** Everybody and everything on the pretend platform, each reachable in one step by the id that calls carry. */
export class World {
  readonly providers = new Map<string, Provider>();
  readonly channels = new Map<string, Channel>();
  readonly persons = new Map<string, Person>();
  readonly groups = new Map<string, Group>();
  readonly chats = new Map<string, Chat>();
  readonly accessTokens = new Map<string, AccessToken>();
  readonly replyTokens = new Map<string, ReplyToken>();
  readonly retries = new Map<string, AcceptedRetry>();
  readonly contents = new Map<string, StoredContent>();
  readonly richMenus = new RichMenus();
  readonly linkTokens = new Map<string, LinkToken>();
  readonly aggregationUnits = new Map<string, Set<string>>();
  readonly extraStickers = new Set<string>();
  private readonly channelKeys = new Map<string, Channel>();
  private readonly userIds = new Map<string, string>();
  private readonly personsByUserId = new Map<string, string>();
  private readonly friendships = new Map<string, Friendship>();
  private readonly messages = new Map<string, { chat: Chat; message: ChatMessage }>();
  private readonly markTokens = new Map<string, string>();
  private readonly quoteTokens = new Map<string, string>();

  constructor(private readonly random: Random) {}

  /** Adds or replaces a channel and makes its long-lived token valid. */
  addChannel(channel: Channel, now: number): Channel {
    this.channels.set(channel.id, channel);
    this.channelKeys.set(channel.key, channel);
    this.addAccessToken({
      token: channel.accessToken,
      channelId: channel.id,
      kind: "long-lived",
      issuedAt: now,
      expiresAt: null,
    });
    return channel;
  }

  /** Removes a channel with its tokens and chats. */
  removeChannel(channel: Channel): void {
    this.channels.delete(channel.id);
    this.channelKeys.delete(channel.key);
    for (const [text, token] of this.accessTokens) if (token.channelId === channel.id) this.accessTokens.delete(text);
    for (const chat of this.chats.values()) if (chat.channelId === channel.id) this.removeChat(chat);
  }

  /** Forgets a chat and everything said in it. */
  removeChat(chat: Chat): void {
    this.chats.delete(chat.id);
    for (const message of chat.messages) this.forgetMessage(message);
  }

  /** Registers an access token. */
  addAccessToken(token: AccessToken): void {
    this.accessTokens.set(token.token, token);
  }

  /** A channel by its id or its short key. */
  channel(reference: string): Channel | undefined {
    return this.channels.get(reference) ?? this.channelKeys.get(reference);
  }

  /** The id of a person under a provider, made at first need. */
  userIdOf(providerId: string, personId: string): string {
    const key = `${providerId}/${personId}`;
    const known = this.userIds.get(key);
    if (known) return known;
    const made = `U${this.random.hex(32)}`;
    this.setUserId(providerId, personId, made);
    return made;
  }

  /** Fixes a person's id under a provider. */
  setUserId(providerId: string, personId: string, userId: string): void {
    this.userIds.set(`${providerId}/${personId}`, userId);
    this.personsByUserId.set(`${providerId}/${userId}`, personId);
  }

  /** The person behind a user id, as this provider knows it. */
  personByUserId(providerId: string, userId: string): Person | undefined {
    const id = this.personsByUserId.get(`${providerId}/${userId}`);
    return id === undefined ? undefined : this.persons.get(id);
  }

  /** A person by the control id, or by the user id under the channel's provider. */
  person(reference: string, channel?: Channel): Person | undefined {
    return this.persons.get(reference) ?? (channel && this.personByUserId(channel.providerId, reference));
  }

  /** How the person stands to the account. */
  friendship(channelId: string, personId: string): Friendship {
    return this.friendships.get(`${channelId}:${personId}`) ?? "none";
  }

  /** Changes how the person stands to the account. */
  setFriendship(channelId: string, personId: string, state: Friendship): void {
    this.friendships.set(`${channelId}:${personId}`, state);
  }

  /** Everybody who is a friend of the account and has not deleted their own. */
  friends(channelId: string): Person[] {
    const prefix = `${channelId}:`;
    const friends: Person[] = [];
    for (const [key, state] of this.friendships) {
      if (state !== "friend" || !key.startsWith(prefix)) continue;
      const person = this.persons.get(key.slice(prefix.length));
      if (person && !person.deleted) friends.push(person);
    }
    return friends;
  }

  /** The one-to-one thread, opened at first need. */
  userChat(channel: Channel, person: Person): Chat {
    const id = `${channel.id}:${person.id}`;
    const known = this.chats.get(id);
    if (known) return known;
    const targetId = this.userIdOf(channel.providerId, person.id);
    return this.addChat({
      id,
      channelId: channel.id,
      kind: "user",
      targetId,
      personId: person.id,
      mode: "active",
      messages: [],
    });
  }

  /** The thread of a group or room with the account that sits in it. */
  groupChat(channel: Channel, group: Group): Chat {
    const id = `${channel.id}:${group.id}`;
    const known = this.chats.get(id);
    if (known) return known;
    return this.addChat({
      id,
      channelId: channel.id,
      kind: group.kind,
      targetId: group.id,
      groupId: group.id,
      mode: "active",
      messages: [],
    });
  }

  /** Puts a chat with its messages into the world, as a snapshot does. */
  addChat(chat: Chat): Chat {
    this.chats.set(chat.id, chat);
    for (const message of chat.messages) this.indexMessage(chat, message);
    return chat;
  }

  /** Appends a bubble; the oldest of a very long thread fall away. */
  addMessage(chat: Chat, message: ChatMessage): ChatMessage {
    chat.messages.push(message);
    this.indexMessage(chat, message);
    if (chat.messages.length > messagesPerChat) this.trimChat(chat);
    return message;
  }

  /** A bubble and its chat by message id. */
  message(id: string): { chat: Chat; message: ChatMessage } | undefined {
    return this.messages.get(id);
  }

  /** The chat that a quote token belongs to. */
  chatOfQuoteToken(token: string): string | undefined {
    return this.quoteTokens.get(token);
  }

  /** The message that a mark-as-read token points to. */
  messageOfMarkToken(token: string): { chat: Chat; message: ChatMessage } | undefined {
    const id = this.markTokens.get(token);
    return id === undefined ? undefined : this.messages.get(id);
  }

  /** Remembers a quote token that belongs to no new bubble (an edit brings one). */
  addQuoteToken(token: string, chat: Chat): void {
    this.quoteTokens.set(token, chat.id);
  }

  /** Registers a reply token; the oldest are forgotten once there are very many. */
  addReplyToken(token: string, record: ReplyToken): void {
    this.replyTokens.set(token, record);
    if (this.replyTokens.size <= liveReplyTokens) return;
    const oldest = this.replyTokens.keys().next();
    if (!oldest.done) this.replyTokens.delete(oldest.value);
  }

  /** Ids of persons under providers and friendships, for the snapshot. */
  relations(): { userIds: [string, string][]; friendships: [string, Friendship][] } {
    return { userIds: [...this.userIds], friendships: [...this.friendships] };
  }

  /** Puts the relations of a snapshot back. */
  restoreRelations(relations: { userIds: [string, string][]; friendships: [string, Friendship][] }): void {
    for (const [key, userId] of relations.userIds) {
      const [providerId = "", personId = ""] = key.split("/");
      this.setUserId(providerId, personId, userId);
    }
    for (const [key, state] of relations.friendships) this.friendships.set(key, state);
  }

  private indexMessage(chat: Chat, message: ChatMessage): void {
    this.messages.set(message.id, { chat, message });
    if (message.quoteToken) this.quoteTokens.set(message.quoteToken, chat.id);
    if (message.markAsReadToken) this.markTokens.set(message.markAsReadToken, message.id);
  }

  private trimChat(chat: Chat): void {
    for (const old of chat.messages.splice(0, messagesPerChat / 10)) this.forgetMessage(old);
  }

  private forgetMessage({ id, quoteToken, markAsReadToken }: ChatMessage): void {
    this.messages.delete(id);
    this.contents.delete(id);
    if (quoteToken) this.quoteTokens.delete(quoteToken);
    if (markAsReadToken) this.markTokens.delete(markAsReadToken);
  }
}
