import { isRowFault } from "./sql-state";

export interface GroupCommitOptions<T> {
  /** Writes all items in one transaction, or none. */
  write(items: T[]): Promise<void>;
  /** How many may wait before `add` refuses. */
  maxQueued: number;
  /** How many go into one transaction. */
  maxBatch: number;
}

/** More work waits than this process may hold; the caller says "later" to whoever asked. */
export class QueueFullError extends Error {
  override readonly name = "QueueFullError";
}

interface Waiting<T> {
  item: T;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Lets what arrives together share a commit: while one write is on its way to the disk, the next items gather and go
 * together. Alone, an item waits for nobody. See docs/decisions/010-group-commit.md.
 */
export class GroupCommit<T> {
  private readonly waiting: Waiting<T>[] = [];
  private flushing: Promise<void> | undefined;

  constructor(private readonly options: GroupCommitOptions<T>) {}

  /** Resolves after the commit that holds the item; rejects with what made its own write fail. */
  add(item: T): Promise<void> {
    if (this.waiting.length >= this.options.maxQueued) return Promise.reject(new QueueFullError("queue is full"));
    const committed = new Promise<void>((resolve, reject) => this.waiting.push({ item, resolve, reject }));
    this.flushing ??= this.flushAll();
    return committed;
  }

  /** Resolves when nothing waits any more. */
  async settle(): Promise<void> {
    await this.flushing;
  }

  private async flushAll(): Promise<void> {
    // One turn of the event loop lets requests that were parsed in the same tick into the first batch.
    await Promise.resolve();
    while (this.waiting.length > 0) await this.flush(this.waiting.splice(0, this.options.maxBatch));
    this.flushing = undefined;
  }

  private async flush(batch: Waiting<T>[]): Promise<void> {
    try {
      await this.options.write(batch.map((waiting) => waiting.item));
      for (const waiting of batch) waiting.resolve();
    } catch (error) {
      if (batch.length > 1 && isRowFault(error)) await this.flushEach(batch);
      else for (const waiting of batch) waiting.reject(error);
    }
  }

  /** One bad item must not fail the others: each gets a transaction of its own and its own error. */
  private async flushEach(batch: Waiting<T>[]): Promise<void> {
    for (const waiting of batch) await this.flush([waiting]);
  }
}
