/**
 * A lane is what is done one after another: everything of one peer on one channel. Events that concern the account as a
 * whole share the lane without a peer.
 */
export function laneOf(channelId: string, platformId: string | null): string {
  return `${channelId}:${platformId ?? ""}`;
}
