import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Connection, createDb } from "./client";
import { createListener, type Heard, type Listener } from "./listen";
import { isMigrated, migrateDatabase } from "./migrate";
import { createTestDatabase } from "./testing/create-test-db";
import { startWsProxy } from "./testing/ws-proxy";

const proxy = await startWsProxy();
afterAll(() => proxy.close());

const drivers = [
  { driver: "pg", parameters: "" },
  { driver: "neon", parameters: `?driver=neon&neon_ws_proxy=${proxy.address}` },
] as const;

describe.each(drivers)("the database through $driver", ({ driver, parameters }) => {
  let connection: Connection;
  let url: string;

  beforeAll(async () => {
    url = `${await createTestDatabase()}${parameters}`;
    connection = createDb(url);
    await connection.db.execute(sql`CREATE TABLE counter (id int PRIMARY KEY, value int NOT NULL)`);
    return () => connection.close();
  });

  test("the URL chose this driver", () => {
    expect(connection.driver).toBe(driver);
  });

  test("execute gives rows and their number", async () => {
    const result = await connection.db.execute<{ answer: number }>(sql`SELECT ${"檸檬"}::text AS word, 42 AS answer`);
    expect(result.rows).toEqual([{ word: "檸檬", answer: 42 }]);
    expect(result.rowCount).toBe(1);
  });

  test("a transaction commits as a whole", async () => {
    await connection.db.transaction(async (tx) => {
      await tx.execute(sql`INSERT INTO counter VALUES (1, 10)`);
      await tx.execute(sql`UPDATE counter SET value = 11 WHERE id = 1`);
    });
    expect(await valueOf(connection, 1)).toBe(11);
  });

  test("an exception rolls everything back", async () => {
    const failing = connection.db.transaction(async (tx) => {
      await tx.execute(sql`INSERT INTO counter VALUES (2, 20)`);
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await valueOf(connection, 2)).toBeUndefined();
  });

  test("a nested transaction rolls back alone", async () => {
    await connection.db.transaction(async (tx) => {
      await tx.execute(sql`INSERT INTO counter VALUES (3, 30)`);
      const nested = tx.transaction(async (inner) => {
        await inner.execute(sql`UPDATE counter SET value = 31 WHERE id = 3`);
        throw new Error("inner");
      });
      await expect(nested).rejects.toThrow("inner");
    });
    expect(await valueOf(connection, 3)).toBe(30);
  });

  test("a broken constraint is reported with its code", async () => {
    await connection.db.execute(sql`INSERT INTO counter VALUES (4, 40)`);
    const again = connection.db.execute(sql`INSERT INTO counter VALUES (4, 40)`);
    await expect(again).rejects.toMatchObject({ cause: { code: "23505" } });
  });

  test("transactions in parallel are serialised by a row lock", async () => {
    await connection.db.execute(sql`INSERT INTO counter VALUES (5, 0)`);
    await Promise.all(Array.from({ length: 20 }, () => increment(connection, 5)));
    expect(await valueOf(connection, 5)).toBe(20);
  });

  test("five processes may migrate at the same moment", async () => {
    const empty = `${await createTestDatabase({ isEmpty: true })}${parameters}`;
    const fresh = createDb(empty);
    expect(await isMigrated(fresh.pool)).toBe(false);
    await Promise.all(Array.from({ length: 5 }, () => migrateDatabase(empty)));
    expect(await isMigrated(fresh.pool)).toBe(true);
    await fresh.close();
  });

  describe("LISTEN", () => {
    let listener: Listener;

    beforeAll(() => {
      listener = createListener({ url });
      return () => listener.close();
    });

    test("a notification arrives with the commit and not before", async () => {
      const heard = inbox();
      await listener.listen("news", heard.push);
      await connection.db.transaction(async (tx) => {
        await tx.execute(sql`SELECT pg_notify('news', '予約')`);
        await tx.execute(sql`SELECT pg_notify('other', 'unheard')`);
        expect(heard.all).toEqual([]);
      });
      expect(await heard.next()).toEqual({ type: "notification", payload: "予約" });
    });

    test("after a cut connection it listens again and says so", async () => {
      const heard = inbox();
      await listener.listen("resumes", heard.push);
      await connection.pool.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'",
      );
      expect(await heard.next()).toEqual({ type: "resumed" });
      await connection.pool.query("SELECT pg_notify('resumes', 'again')");
      expect(await heard.next()).toEqual({ type: "notification", payload: "again" });
    });

    test("nothing is heard after unsubscribing", async () => {
      const first = inbox();
      const second = inbox();
      const stop = await listener.listen("both", first.push);
      await listener.listen("both", second.push);
      await stop();
      await connection.pool.query("SELECT pg_notify('both', 'x')");
      expect(await second.next()).toEqual({ type: "notification", payload: "x" });
      expect(first.all).toEqual([]);
    });
  });
});

async function valueOf(connection: Connection, id: number): Promise<number | undefined> {
  const result = await connection.db.execute<{ value: number }>(sql`SELECT value FROM counter WHERE id = ${id}`);
  return result.rows[0]?.value;
}

async function increment(connection: Connection, id: number): Promise<void> {
  await connection.db.transaction(async (tx) => {
    const locked = await tx.execute<{ value: number }>(sql`SELECT value FROM counter WHERE id = ${id} FOR UPDATE`);
    await tx.execute(sql`UPDATE counter SET value = ${(locked.rows[0]?.value ?? 0) + 1} WHERE id = ${id}`);
  });
}

/** Collects what is heard; `next` waits for the first thing that was not taken yet. */
function inbox() {
  const all: Heard[] = [];
  let wake = () => {};
  let taken = 0;
  const push = (heard: Heard) => {
    all.push(heard);
    wake();
  };
  const next = async () => {
    while (all.length <= taken) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return all[taken++];
  };
  return { all, push, next };
}
