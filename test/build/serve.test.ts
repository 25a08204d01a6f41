import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { request, type OutgoingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../../tools/serve.mjs";

const folder = mkdtempSync(join(tmpdir(), "served-"));
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  writeFileSync(join(folder, "page.html"), "<p>here");
  server = await serve(folder, 0);
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

/** Asked without a client that would tidy the path up first. */
const ask = (path: string, method = "GET", headers: OutgoingHttpHeaders = {}) =>
  new Promise<{ status?: number; type?: string; tag?: string }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo;
    request({ host: "127.0.0.1", port, path, method, headers }, (answer) => {
      answer.resume();
      const { "content-type": type, etag: tag } = answer.headers;
      resolve({ status: answer.statusCode, type, tag });
    })
      .on("error", reject)
      .end();
  });

test.each([
  ["/page.html", "GET", 200, "a file of the folder"],
  ["/page.html?lang=en", "GET", 200, "the question is the page's"],
  ["/page.html", "HEAD", 200, "its head alone"],
  ["/", "GET", 404, "a folder shows no list"],
  ["/none.html", "GET", 404, "no such file"],
  ["/../package.json", "GET", 404, "nothing above the folder"],
  ["/%2e%2e/package.json", "GET", 404, "nor in disguise"],
  ["/%E0%A4%A", "GET", 400, "an address that can't be read"],
  ["/page.html", "POST", 405, "only reading is served"],
])("%s by %s is answered with %i: %s", async (path, method, status) => {
  expect((await ask(path, method)).status).toBe(status);
});

test("a page is served as a page", async () => {
  expect((await ask("/page.html")).type).toBe("text/html; charset=utf-8");
});

test("what has not changed is not sent again, and what has is", async () => {
  const again = (tag?: string) => ask("/page.html", "GET", { "If-None-Match": tag });
  const { tag } = await ask("/page.html");
  expect((await again(tag)).status).toBe(304);
  writeFileSync(join(folder, "page.html"), "<p>here now");
  expect((await again(tag)).status).toBe(200);
});

test("a port that is taken is an error with the system's code", async () => {
  const { port } = server.address() as AddressInfo;
  await expect(serve(folder, port)).rejects.toMatchObject({ code: "EADDRINUSE" });
});
