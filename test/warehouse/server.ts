import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** A statement that was asked of the server, and what was sent with it. */
export type Asked = { readonly statement: string; readonly headers: IncomingHttpHeaders };

/** Something that answers on this machine as ClickHouse does, while some work is done. */
export async function withServer<Result>(
  answer: (statement: string) => Promise<string>,
  work: (url: string, asked: readonly Asked[]) => Promise<Result>
): Promise<Result> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const body = Buffer.concat(parts).toString();
      const statement = body.replace(/\s*FORMAT JSONCompactEachRow\s*$/, "");
      asked.push({ statement, headers: request.headers });
      answer(statement).then(
        (text) => response.end(text),
        (error: unknown) => response.writeHead(403).end(String(error))
      );
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  try {
    return await work(`http://127.0.0.1:${port}`, asked);
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}
