import type { Scope } from "./placeholders";
import { remainingMinutes } from "./timers";
import type { Run } from "./turn";

/** Everything that `{{…}}` can name in this session at this moment (section 13). */
export function scopeOf({ turn, session, version }: Run): Scope {
  const { channelName, event, now } = turn.input;
  const { person } = turn;
  return {
    session: session.answers,
    user: {
      profile: { displayName: person.displayName, ...person.profile },
      tags: person.tags,
      data: { display_name: person.displayName },
    },
    webhook: "webhook" in event ? event.webhook : undefined,
    channel: { name: channelName },
    interaction: { title: version.title },
    timeout: { remaining_minutes: remainingMinutes(session, now) },
  };
}
