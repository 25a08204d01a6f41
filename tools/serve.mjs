import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xml": "application/xml; charset=utf-8",
};

/**
 * Serves the files of one folder, and nothing above it, to this machine only. Resolves to the server once it listens
 * and rejects with the system's own error where the port is taken (`EADDRINUSE`). Port 0 takes any free one.
 *
 * Every answer is to be asked for again, so that a reload always shows the last build; what has not changed since is
 * not sent again.
 */
export async function serve(folder, port) {
  const answer = answerFrom(folder);
  const server = await begin(createServer(answer), port, "127.0.0.1");
  // Browsers and tools differ in which of this machine's addresses «localhost» is.
  const twin = createServer(answer);
  try {
    await begin(twin, server.address().port, "::1");
  } catch (error) {
    // A machine without IPv6 has only the one address.
    if (error.code === "EADDRINUSE" && port !== 0) {
      server.close();
      throw error;
    }
  }
  server.once("close", () => twin.close());
  return server;
}

function begin(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(server));
  });
}

/** What a server answers that serves a folder's files and nothing above it. */
export function answerFrom(folder) {
  return async (request, response) => {
    const end = (status, text) => response.writeHead(status, { "Content-Type": "text/plain" }).end(text);
    if (request.method !== "GET" && request.method !== "HEAD") return end(405, "Only GET is served here.\n");
    let path;
    try {
      path = normalize(join(folder, decodeURIComponent(new URL(request.url, "http://localhost").pathname)));
    } catch {
      return end(400, "The address can't be read.\n");
    }
    if (!path.startsWith(folder + sep)) return end(404, "Not found.\n");
    const file = await stat(path).catch(() => undefined);
    if (!file?.isFile()) return end(404, "Not found.\n");
    const lasting = { "Cache-Control": "no-cache", ETag: `"${file.size}-${file.mtimeMs}"` };
    if (request.headers["if-none-match"] === lasting.ETag) return response.writeHead(304, lasting).end();
    response.writeHead(200, {
      ...lasting,
      "Content-Type": types[extname(path)] ?? "application/octet-stream",
      "Content-Length": file.size,
      "X-Content-Type-Options": "nosniff",
    });
    if (request.method === "HEAD") return response.end();
    createReadStream(path)
      .on("error", () => response.destroy())
      .pipe(response);
  };
}
