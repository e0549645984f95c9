import { sql } from "drizzle-orm";
import { type Db as BossDb, fromDrizzle, PgBoss } from "pg-boss";
import type { Db, SqlPool } from "@/db/client";
import type { Listener } from "@/db/listen";
import type { Logger } from "@/lib/kernel/log";
import type { Job } from "./job";

export interface JobQueueOptions {
  pool: SqlPool;
  listener: Listener;
  log: Logger;
}

/** Background jobs of one process, kept in PostgreSQL by pg-boss; the only file that knows it. */
export class JobQueue {
  private constructor(
    private readonly boss: PgBoss,
    private readonly log: Logger,
  ) {}

  /** Makes or updates the queue's own tables, which several processes may do at once. */
  static async start({ pool, listener, log }: JobQueueOptions): Promise<JobQueue> {
    const boss = new PgBoss({ db: connect(pool, listener), useListenNotify: true, schema: "jobs" });
    boss.on("error", (err) => log.warn({ err }, "the job queue stumbled"));
    await boss.start();
    return new JobQueue(boss, log);
  }

  /** Makes the job known, so that it can be asked for. */
  async register<T extends object>(job: Job<T>): Promise<void> {
    await this.boss.createQueue(job.name, {
      retryLimit: job.retryLimit,
      retryDelay: job.retryDelaySeconds,
      retryBackoff: true,
      deleteAfterSeconds: 24 * 3600,
      notify: true,
    });
    if (job.schedule) await this.boss.schedule(job.name, job.schedule.cron, job.schedule.data);
  }

  /** Asks for work in the caller's transaction: nobody hears of it unless the transaction commits. It begins at once, or `at` a time. */
  async enqueue<T extends object>(tx: Db, job: Job<T>, orders: T[], options: { at?: Date } = {}): Promise<void> {
    if (orders.length === 0) return;
    const rows = orders.map((data) => ({ data, ...(options.at && { startAfter: options.at }) }));
    await this.boss.insert(job.name, rows, { db: fromDrizzle(tx, sql) });
  }

  /** Performs what is asked for, `concurrency` at a time. It may happen twice: `perform` must not mind. */
  async work<T extends object>(job: Job<T>, perform: (data: T) => Promise<void>, concurrency = 1): Promise<void> {
    const options = {
      // Several at a time take one order each: a slow one then holds up none that was taken with it.
      batchSize: concurrency > 1 ? 1 : 10,
      localConcurrency: concurrency,
      burstWhenBatchFull: true,
      notifyPollingIntervalSeconds: 2,
      perJobResults: false,
    };
    await this.boss.work<object>(job.name, options, async (orders) => {
      for (const { data, id } of orders) {
        this.log.debug({ job: job.name, jobId: id }, "a job begins");
        await perform(job.schema.parse(data));
      }
    });
  }

  /** Finishes what is in hand. */
  async stop(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: 10_000, close: false });
  }
}

function connect(pool: SqlPool, listener: Listener): BossDb {
  return {
    executeSql: (text, values) => pool.query(text, values),
    listen: async (channel, onNotification, onReconnect) => {
      const close = await listener.listen(channel, (heard) =>
        heard.type === "notification" ? onNotification(heard.payload) : onReconnect(),
      );
      onReconnect();
      return { close };
    },
  };
}
