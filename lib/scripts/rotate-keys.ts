import { createDb } from "@/db/client";
import { rotateActionSecrets } from "@/lib/actions";
import { rotateSecrets } from "@/lib/channel-admin";
import { env } from "@/lib/kernel/env";
import { runCommand } from "./run-command";

// npm run rotate-keys: after a new key was put in front of ENCRYPTION_KEY and every process was restarted with it.
runCommand(async () => {
  const { databaseUrl, encryptionKeys } = env();
  const connection = createDb({ url: databaseUrl, applicationName: "aizuchi rotate-keys" });
  try {
    const channels = await rotateSecrets(connection.db, encryptionKeys);
    const secrets = await rotateActionSecrets(connection.db, encryptionKeys);
    console.log(
      `${channels} channel${channels === 1 ? "" : "s"} and ${secrets} secret${secrets === 1 ? "" : "s"} of actions sealed again with key ${encryptionKeys[0].id}. Older keys can be removed.`,
    );
  } finally {
    await connection.close();
  }
});
