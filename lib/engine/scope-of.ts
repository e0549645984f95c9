import { AnswerNames } from "./answers";
import type { Scope } from "./placeholders";
import { remainingMinutes } from "./timers";
import type { Run, Turn } from "./turn";

/** Everything that `{{…}}` can name in this session at this moment (section 13). */
export function scopeOf({ turn, session, version }: Run): Scope {
  return {
    ...scopeOfTurn(turn),
    session: new AnswerNames(session.answers),
    interaction: { title: version.title },
    timeout: { remaining_minutes: remainingMinutes(session, turn.input.now) },
  };
}

/** The same beside any session: the person, the event and the channel. */
export function scopeOfTurn({ input, person }: Turn): Scope {
  const { channelName, event } = input;
  return {
    user: {
      profile: { displayName: person.displayName, ...person.profile },
      tags: person.tags,
      data: { display_name: person.account?.name ?? person.displayName },
    },
    webhook: "webhook" in event ? event.webhook : undefined,
    channel: { name: channelName },
  };
}
