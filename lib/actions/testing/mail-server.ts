import net from "node:net";

/** A mail server as far as tests need one: takes whatever it is handed, or refuses every recipient. */
export async function startMailServer({ refuses = false } = {}) {
  const mails: string[] = [];
  const server = net.createServer((socket) => {
    const session = { isData: false, refuses, mails };
    let text = "";
    socket.write("220 test\r\n");
    socket.on("error", () => {});
    socket.on("data", (chunk) => {
      text += chunk.toString();
      for (let part = next(); part !== undefined; part = next()) socket.write(answer(session, part));
    });
    const next = () => {
      const mark = session.isData ? "\r\n.\r\n" : "\r\n";
      const end = text.indexOf(mark);
      if (end < 0) return undefined;
      const part = text.slice(0, end);
      text = text.slice(end + mark.length);
      return part;
    };
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { url: `smtp://127.0.0.1:${port}`, mails, close: () => server.close() };
}

function answer(session: { isData: boolean; refuses: boolean; mails: string[] }, part: string): string {
  if (session.isData) {
    session.mails.push(part);
    session.isData = false;
    return "250 taken\r\n";
  }
  if (/^DATA/i.test(part)) {
    session.isData = true;
    return "354 go on\r\n";
  }
  if (session.refuses && /^RCPT/i.test(part)) return "550 words of the server\r\n";
  return /^QUIT/i.test(part) ? "221 bye\r\n" : "250 ok\r\n";
}
