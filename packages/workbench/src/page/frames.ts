import type { Host } from "office-host/host/host";
import type { Pane } from "./panes";

/**
 * Joins a pane's frame to the host: what its Office.js sends over the bridge comes in, answers and events go out.
 * Messages count only from that very frame and from this origin. The result ends the session.
 */
export function joinFrame(host: Host, frame: HTMLIFrameElement, user: Pane["user"]): () => void {
  const session = host.connect({
    user,
    send: (text) => frame.contentWindow?.postMessage(text, location.origin),
  });
  const receive = (event: MessageEvent) => {
    if (event.source !== frame.contentWindow || event.origin !== location.origin) return;
    if (typeof event.data === "string") session.receive(event.data);
  };
  window.addEventListener("message", receive);
  return () => {
    window.removeEventListener("message", receive);
    session.disconnect();
  };
}
