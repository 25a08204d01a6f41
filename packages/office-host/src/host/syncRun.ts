import type { Grid } from "../grid/grid";
import { OfficeError, type OfficeErrorCode } from "./errors";
import { typeOf } from "./objects/types";
import { workbookType } from "./objects/workbook";
import { target, type Run, type Target } from "./officeType";
import { readObject, referenceKey } from "./readObject";
import { select } from "./selection";
import type { Session } from "./session";
import {
  actionKind,
  jsName,
  pathKind,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from "./wire";

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** One request under way: paths become objects, actions are done in order, and the first that fails ends it. */
export class SyncRun implements Run {
  private readonly objects = new Map<number, Target | null>();
  private readonly results: ResponseBody["Results"] = [];
  private readonly traces: number[] = [];
  private wrote = false;

  constructor(
    readonly grid: Grid,
    readonly session: Session,
    private readonly body: RequestBody,
    private readonly stop?: { readonly afterActions: number; readonly code: OfficeErrorCode },
  ) {}

  /** Does the actions; what was done before a failure stays done, as in Excel. */
  async answer(): Promise<ResponseBody> {
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        if (index === this.stop?.afterActions) throw new OfficeError(this.stop.code);
        const value = await this.act(action);
        if (action.ActionType === actionKind.trace) this.traces.push(action.Id);
        this.results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (error) {
        return { ...this.failure(error, action, index), Results: this.results, TraceIds: this.traces };
      }
    }
    return { Error: null, Results: this.results, TraceIds: this.traces };
  }

  /** Everything calculated that earlier actions changed, as Excel has it before it goes on. */
  async settled(): Promise<void> {
    if (this.wrote) await this.grid.calculated();
    this.wrote = false;
  }

  private failure(error: unknown, action: Action, index: number): Pick<ResponseBody, "Error"> {
    const location = this.location(action);
    const refusal = error instanceof OfficeError ? error : undefined;
    if (!refusal) this.session.host.report(location, error);
    else if (refusal.code === "ApiNotFound" || refusal.code === "NotImplemented")
      this.session.host.report(location, refusal);
    const message = refusal?.message ?? new OfficeError("GeneralException", String(error)).message;
    return {
      Error: {
        Code: refusal?.code ?? "GeneralException",
        Message: message,
        ActionIndex: index,
        Location: location,
      },
    };
  }

  /** Where Excel says that it went wrong: "Worksheets.getItem", "Range.values". */
  private location(action: Action): string {
    const path = this.body.ObjectPaths[action.ObjectPathId];
    if (action.ActionType === actionKind.instantiate && path) {
      const parent =
        path.ParentObjectPathId === undefined ? undefined : this.objects.get(path.ParentObjectPathId);
      const name = path.Name === "" ? "getItem" : jsName(path.Name);
      return `${parent ? typeOf(parent).name : "Workbook"}.${name}`;
    }
    const object = this.objects.get(action.ObjectPathId);
    return `${object ? typeOf(object).name : "Object"}.${jsName(action.Name || "load")}`;
  }

  private async act(action: Action): Promise<unknown> {
    this.session.host.events.begin();
    switch (action.ActionType) {
      case actionKind.instantiate:
        return this.instantiate(action.ObjectPathId);
      case actionKind.query:
        return this.query(action);
      case actionKind.method:
        return this.method(action);
      case actionKind.setProperty:
        return this.setProperty(action);
      case actionKind.trace:
      case actionKind.ensureUnchanged:
        return null;
      default:
        throw new OfficeError("ApiNotFound", `action ${action.ActionType}`);
    }
  }

  private async instantiate(pathId: number): Promise<unknown> {
    const object = await this.object(pathId);
    // Office.js knows from it, without a load, that the object is not there.
    if (!object) return null;
    return this.identity(object);
  }

  private identity(object: Target): Record<string, unknown> {
    const type = typeOf(object);
    if (["Range", "RangeAreas", "WorkbookRangeAreas"].includes(type.name))
      return this.body.AutoKeepReference ? { [referenceKey]: this.session.keep(object) } : {};
    // Not null: Office.js takes an object that was answered with null for one that is not there, from then on.
    return type.key ? type.key(object.self, this) : {};
  }

  private async query(action: Action): Promise<unknown> {
    const object = await this.object(action.ObjectPathId);
    if (!object) return null;
    await this.settled();
    return readObject(this, object, select(action.QueryInfo));
  }

  private async method(action: Action): Promise<unknown> {
    const object = await this.object(action.ObjectPathId);
    if (!object) return { _IsNull: true };
    const type = typeOf(object);
    const call = type.call?.[action.Name];
    const args = await this.args(action.ArgumentInfo);
    if (!call) {
      const event = /^_(?:Unr|R)egister(?:Event)?(?:Data)?(\w+?)(?:Event)?$/.exec(action.Name)?.[1];
      if (event && type.events?.includes(`on${event}`)) return this.session.subscribe(action.Name);
      if (event) throw new OfficeError("ApiNotFound", `${type.name}.on${event}`);
      if (action.Name === "_KeepReference") return this.session.keep(object);
      throw new OfficeError("ApiNotFound", `${type.name}.${jsName(action.Name)}`);
    }
    const value: unknown = await call(object.self, args, this);
    this.wrote = true;
    return value;
  }

  private async setProperty(action: Action): Promise<null> {
    const object = await this.object(action.ObjectPathId);
    // As a method does: nothing, on what is not there.
    if (!object) return null;
    const [value] = await this.args(action.ArgumentInfo);
    await this.set(object, action.Name, value);
    return null;
  }

  private async set(object: Target, name: string, value: unknown): Promise<void> {
    const type = typeOf(object);
    const write = type.write?.[name];
    if (!write) throw new OfficeError("ApiNotFound", `${type.name}.${jsName(name)}=`);
    await write(object.self, value, this);
    this.wrote = true;
  }

  /** The object at the end of a path, made once a request; null where an `…OrNullObject` found nothing. */
  async object(pathId: number): Promise<Target | null> {
    const known = this.objects.get(pathId);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[pathId];
    if (!path) throw new OfficeError("InvalidObjectPath");
    const made = await this.make(path);
    this.objects.set(pathId, made);
    return made;
  }

  private async make(path: ObjectPath): Promise<Target | null> {
    switch (path.ObjectPathType) {
      case pathKind.workbook:
        return target(workbookType, undefined);
      case pathKind.reference: {
        const kept = this.session.kept(path.Name);
        if (!kept) throw new OfficeError("InvalidReference");
        return kept;
      }
      case pathKind.nothing:
        return null;
      case pathKind.method:
      case pathKind.property:
      case pathKind.indexer:
        return this.step(path);
      default:
        throw new OfficeError("ApiNotFound", path.Name);
    }
  }

  private async step(path: ObjectPath): Promise<Target | null> {
    const parent = await this.object(path.ParentObjectPathId ?? -1);
    if (!parent) return null;
    const type = typeOf(parent);
    const name = path.ObjectPathType === pathKind.indexer ? "GetItem" : path.Name;
    const open = type.open?.[name];
    if (!open) throw new OfficeError("ApiNotFound", `${type.name}.${jsName(name)}`);
    const args = await this.args(path.ArgumentInfo);
    await this.settledBefore(path);
    const made = await open(parent.self, args, this);
    if (path.ObjectPathType === pathKind.method) this.wrote = true;
    return made;
  }

  /** Methods such as getUsedRange and find look at values, which must be there. */
  private async settledBefore(path: ObjectPath): Promise<void> {
    if (path.ObjectPathType === pathKind.method && /Used|Spill|Region|Special|Find/.test(path.Name))
      await this.settled();
  }

  private async args(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const plain = info?.Arguments ?? [];
    const referenced = info?.ReferencedObjectPathIds ?? [];
    const args: unknown[] = [];
    for (const [index, value] of plain.entries()) args.push(await this.argument(value, referenced[index]));
    return args;
  }

  private async argument(value: unknown, pathIds: unknown): Promise<unknown> {
    if (typeof pathIds === "number" && pathIds > 0) return this.object(pathIds);
    if (Array.isArray(pathIds) && Array.isArray(value)) {
      const list: unknown[] = [];
      for (const [index, item] of value.entries())
        list.push(await this.argument(item, (pathIds as unknown[])[index]));
      return list;
    }
    return isPlain(value) ? this.within(value) : value;
  }

  /** An object with what its members refer to, as the range of a list in a rule. */
  private async within(value: Record<string, unknown>): Promise<unknown> {
    if (typeof value["_ObjectPathId"] === "number") return this.object(value["_ObjectPathId"]);
    const result: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(value))
      result[key] = isPlain(inner) ? await this.within(inner) : inner;
    return result;
  }
}
