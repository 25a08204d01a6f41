import { isSetSupported } from "./requirementSets";

/** What a pane is told when it opens. */
export interface Opening {
  language: string;
  settings: Record<string, unknown>;
}

/** The few things that Office has besides its workbook API, asked of the host over the same bridge. */
export type DocumentMessage =
  | { workbench: "open" | "file"; id: number }
  | { workbench: "save"; id: number; settings: Record<string, unknown> };
/** `file` is the workbook's file in base 64, where it was asked for. */
export type DocumentAnswer = { workbench: "answer"; id: number; file?: string } & Opening;

interface AsyncResult<T> {
  status: "succeeded" | "failed";
  value: T;
  error?: { code: number; name: string; message: string };
}
type Callback<T> = (result: AsyncResult<T>) => void;

const succeeded = <T>(value: T): AsyncResult<T> => ({ status: "succeeded", value });
const failed = (error: unknown): AsyncResult<undefined> => ({
  status: "failed",
  value: undefined,
  error: {
    code: 5001,
    name: "Internal Error",
    message: error instanceof Error ? error.message : String(error),
  },
});

/** Asks the host and matches its answers to the questions. */
class DocumentChannel {
  private readonly waiting = new Map<number, (answer: DocumentAnswer) => void>();
  private nextId = 1;

  constructor(private readonly post: (text: string) => void) {}

  open(): Promise<Opening> {
    return this.ask((id) => ({ workbench: "open", id }));
  }

  async save(settings: Record<string, unknown>): Promise<void> {
    await this.ask((id) => ({ workbench: "save", id, settings }));
  }

  async file(): Promise<Uint8Array> {
    const { file = "" } = await this.ask((id) => ({ workbench: "file", id }));
    return Uint8Array.from(atob(file), (sign) => sign.charCodeAt(0));
  }

  receive(answer: DocumentAnswer): void {
    this.waiting.get(answer.id)?.(answer);
    this.waiting.delete(answer.id);
  }

  private ask(message: (id: number) => DocumentMessage): Promise<DocumentAnswer> {
    const id = this.nextId;
    this.nextId += 1;
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.post(JSON.stringify(message(id)));
    });
  }
}

/** `Office.context.document.settings`: a copy in the pane, written to the workbook by saveAsync. */
class DocumentSettings {
  private values: Record<string, unknown> = {};

  constructor(private readonly document: DocumentChannel) {}

  async open(): Promise<void> {
    this.values = { ...(await this.document.open()).settings };
  }

  take(settings: Record<string, unknown>): void {
    this.values = { ...settings };
  }

  get(name: string): unknown {
    return this.values[name] ?? null;
  }

  set(name: string, value: unknown): void {
    this.values[name] = value;
  }

  remove(name: string): void {
    delete this.values[name];
  }

  saveAsync(options?: object | Callback<this>, callback?: Callback<this | undefined>): void {
    const done = typeof options === "function" ? (options as Callback<this | undefined>) : callback;
    this.document.save({ ...this.values }).then(
      () => done?.(succeeded(this)),
      (error: unknown) => done?.(failed(error)),
    );
  }

  refreshAsync(callback?: Callback<this | undefined>): void {
    this.open().then(
      () => callback?.(succeeded(this)),
      (error: unknown) => callback?.(failed(error)),
    );
  }
}

/** `Office.context.document.getFileAsync`: the workbook's file, in slices. */
function fileOf(channel: DocumentChannel) {
  return (
    _type: string,
    options: { sliceSize?: number } | Callback<unknown>,
    callback?: Callback<unknown>,
  ): void => {
    const done = typeof options === "function" ? options : callback;
    const { sliceSize = 4 * 1024 * 1024 } = typeof options === "function" ? {} : options;
    channel.file().then(
      (bytes) =>
        done?.(
          succeeded({
            size: bytes.length,
            sliceCount: Math.ceil(bytes.length / sliceSize),
            getSliceAsync: (index: number, told: Callback<unknown>) => {
              const data = [...bytes.subarray(index * sliceSize, (index + 1) * sliceSize)];
              told(succeeded({ index, size: data.length, data }));
            },
            closeAsync: (told?: Callback<undefined>) => told?.(succeeded(undefined)),
          }),
        ),
      (error: unknown) => done?.(failed(error)),
    );
  };
}

/** The end of the wire on the pane's side: the bridge that Office.js takes, and the rest of `Office`. */
export interface PaneEnd {
  bridge: { onMessageFromHost?: (text: string) => void; sendMessageToHost(text: string): void };
  /** What Microsoft's loader defines in Excel and the npm package leaves out, laid over what the library has. */
  office: Record<string, unknown>;
  /** Takes a message from the host. */
  receive(text: string): void;
}

/** Builds a pane's end over any way of posting text to the host: a frame's messages or a call in the process. */
export function paneEnd(post: (text: string) => void, language: string): PaneEnd {
  const channel = new DocumentChannel(post);
  const bridge: PaneEnd["bridge"] = { sendMessageToHost: post };
  return {
    bridge,
    office: officeGlobals(channel, language),
    receive: (text) => {
      const message = JSON.parse(text) as Partial<DocumentAnswer>;
      if (message.workbench === "answer") channel.receive(message as DocumentAnswer);
      else bridge.onMessageFromHost?.(text);
    },
  };
}

function officeGlobals(channel: DocumentChannel, language: string): Record<string, unknown> {
  const settings = new DocumentSettings(channel);
  const info = { host: "Excel", platform: "OfficeOnline" };
  const context = {
    host: "Excel",
    platform: "OfficeOnline",
    diagnostics: { host: "Excel", platform: "OfficeOnline", version: "16.0.0.0" },
    displayLanguage: language,
    contentLanguage: language,
    touchEnabled: false,
    commerceAllowed: false,
    isDialog: false,
    document: { settings, mode: "readWrite", url: "", getFileAsync: fileOf(channel) },
    requirements: { isSetSupported },
  };
  let opened: Promise<typeof info> | undefined;
  const open = (): Promise<typeof info> =>
    (opened ??= channel.open().then((opening) => {
      context.displayLanguage = opening.language;
      context.contentLanguage = opening.language;
      settings.take(opening.settings);
      return info;
    }));
  return {
    onReady: async (callback?: (ready: typeof info) => unknown) => {
      const ready = await open();
      await callback?.(ready);
      return ready;
    },
    // The ribbon's buttons are Excel's; the workbench has none to press.
    actions: { associate: () => undefined },
    HostType: { Excel: "Excel" },
    PlatformType: { OfficeOnline: "OfficeOnline", PC: "PC", Mac: "Mac" },
    FileType: { Compressed: "compressed" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    StartupBehavior: { none: "None", load: "Load" },
    VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
    context,
  };
}
