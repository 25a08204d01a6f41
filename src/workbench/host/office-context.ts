import { isSetSupported } from "./requirement-sets";

/** The document's settings as the pane sees them, and how they are saved with the workbook. */
export interface SettingsChannel {
  load(): Promise<Record<string, unknown>>;
  save(settings: Record<string, unknown>): Promise<void>;
}

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
  error: { code: 5001, name: "Internal Error", message: error instanceof Error ? error.message : String(error) },
});

/** `Office.context.document.settings`: a copy in the pane, written to the workbook by saveAsync. */
class DocumentSettings {
  private values: Record<string, unknown> = {};

  constructor(private readonly channel: SettingsChannel) {}

  async open(): Promise<void> {
    this.values = { ...(await this.channel.load()) };
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
    this.channel.save({ ...this.values }).then(
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

export interface OfficeOptions {
  language: string;
  settings: SettingsChannel;
}

/**
 * The part of `Office` that Microsoft's loader makes in Excel and the npm package leaves out: onReady, context
 * and the enums that go with them. `defined` is what the library has put on `Office` already.
 */
export function officeGlobals({ language, settings }: OfficeOptions): Record<string, unknown> {
  const document = new DocumentSettings(settings);
  const info = { host: "Excel", platform: "OfficeOnline" };
  const ready = document.open().then(() => info);
  return {
    onReady: (callback?: (info: { host: string; platform: string }) => unknown) =>
      ready.then(async (value) => {
        await callback?.(value);
        return value;
      }),
    HostType: { Excel: "Excel" },
    PlatformType: { OfficeOnline: "OfficeOnline", PC: "PC", Mac: "Mac" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    StartupBehavior: { none: "None", load: "Load" },
    VisibilityMode: { hidden: "Hidden", taskpane: "Taskpane" },
    context: {
      host: "Excel",
      platform: "OfficeOnline",
      diagnostics: { host: "Excel", platform: "OfficeOnline", version: "16.0.0.0" },
      displayLanguage: language,
      contentLanguage: language,
      touchEnabled: false,
      commerceAllowed: false,
      isDialog: false,
      document: { settings: document, mode: "readWrite", url: "" },
      requirements: { isSetSupported },
    },
  };
}
