/** How many calls to one channel's platform may be in the air in one process. */
const maxInTheAir = 64;

/** INB-623: keeps a slow or refusing platform from holding up other channels. State of one process, like its calls. */
export class ChannelGate {
  private readonly inTheAir = new Map<string, number>();
  private readonly closedUntil = new Map<string, number>();

  /** Whether the channel may transmit one more send now. */
  isOpen(channelId: string): boolean {
    return (this.inTheAir.get(channelId) ?? 0) < maxInTheAir && (this.closedUntil.get(channelId) ?? 0) <= Date.now();
  }

  /** The channels that have to wait. */
  closedChannels(): string[] {
    const seen = new Set([...this.inTheAir.keys(), ...this.closedUntil.keys()]);
    return [...seen].filter((channelId) => !this.isOpen(channelId));
  }

  enter(channelId: string): void {
    this.inTheAir.set(channelId, (this.inTheAir.get(channelId) ?? 0) + 1);
  }

  leave(channelId: string): void {
    const left = (this.inTheAir.get(channelId) ?? 1) - 1;
    if (left > 0) this.inTheAir.set(channelId, left);
    else this.inTheAir.delete(channelId);
  }

  /** The platform asked for a pause; nothing more goes to it until then. */
  close(channelId: string, milliseconds: number): void {
    this.closedUntil.set(channelId, Date.now() + milliseconds);
  }
}
