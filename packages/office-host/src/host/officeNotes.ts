/**
 * Notes are newer than Microsoft's npm package of Office.js: its classes for them are made here, of the same parts
 * that the library makes its own of. Where it has them, nothing is done.
 */
interface Internals {
  Excel: Record<string, (new (...args: never[]) => object) & { prototype: object }>;
  OfficeExtension: {
    ClientObject: new (...args: never[]) => object;
    BatchApiHelper: {
      createPropertyObject(
        type: unknown,
        parent: object,
        name: string,
        isCollection: boolean,
        flags: number,
      ): object;
      createMethodObject(
        type: unknown,
        parent: object,
        name: string,
        operation: number,
        args: unknown[],
        isCollection: boolean,
        isInvalidAfter: boolean,
        byId: null,
        flags: number,
      ): object;
      createIndexerObject(type: unknown, parent: object, args: unknown[]): object;
      createChildItemObject(
        type: unknown,
        hasIndexer: boolean,
        parent: object,
        item: unknown,
        index: number,
      ): object;
      invokeMethod(
        object: object,
        name: string,
        operation: number,
        args: unknown[],
        flags: number,
        result?: number,
      ): unknown;
      invokeSetProperty(object: object, name: string, value: unknown, flags: number): void;
    };
    Utility: {
      load(object: object, options: unknown): object;
      isNullOrUndefined(value: unknown): boolean;
      fixObjectPathIfNecessary(object: object, value: unknown): void;
      throwIfNotLoaded(name: string, value: unknown, type: string, isNull: boolean): void;
      toJson(object: object, scalars: object, navigation: object, items?: unknown[]): object;
    };
  };
}

const writable = ["content", "height", "visible", "width"];
const scalars = ["authorName", ...writable];
const onWire = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function defineNote({ Excel, OfficeExtension }: Internals): unknown {
  const { BatchApiHelper: batch, Utility } = OfficeExtension;
  class Note extends OfficeExtension.ClientObject {
    declare _isNull: boolean;
    readonly loaded: Record<string, unknown> = {};

    get _className(): string {
      return "Note";
    }

    get _scalarPropertyNames(): string[] {
      return scalars;
    }

    get _scalarPropertyOriginalNames(): string[] {
      return scalars.map(onWire);
    }

    get _scalarPropertyUpdateable(): boolean[] {
      return scalars.map((name) => writable.includes(name));
    }

    _handleResult(value: Record<string, unknown> | null): void {
      (
        Object.getPrototypeOf(Note.prototype) as { _handleResult(this: object, value: unknown): void }
      )._handleResult.call(this, value);
      if (!value) return;
      Utility.fixObjectPathIfNecessary(this, value);
      for (const name of scalars) if (onWire(name) in value) this.loaded[name] = value[onWire(name)];
    }

    load(options?: unknown): object {
      return Utility.load(this, options);
    }

    set(properties: Record<string, unknown>): void {
      for (const name of writable) if (name in properties) Reflect.set(this, name, properties[name]);
    }

    delete(): void {
      batch.invokeMethod(this, "Delete", 0, [], 0, 0);
    }

    getLocation(): object {
      return batch.createMethodObject(Excel["Range"], this, "GetLocation", 1, [], false, true, null, 4);
    }

    toJSON(): object {
      return { ...this.loaded };
    }
  }
  for (const name of scalars)
    Object.defineProperty(Note.prototype, name, {
      get(this: Note) {
        Utility.throwIfNotLoaded(name, this.loaded[name], "Note", this._isNull);
        return this.loaded[name];
      },
      ...(writable.includes(name) && {
        set(this: Note, value: unknown) {
          this.loaded[name] = value;
          batch.invokeSetProperty(this, onWire(name), value, 0);
        },
      }),
      enumerable: true,
      configurable: true,
    });
  return Note;
}

function defineNotes({ OfficeExtension }: Internals, Note: unknown): unknown {
  const { BatchApiHelper: batch, Utility } = OfficeExtension;
  return class NoteCollection extends OfficeExtension.ClientObject {
    declare _isNull: boolean;
    private found: object[] | undefined;

    get _className(): string {
      return "NoteCollection";
    }

    get _isCollection(): boolean {
      return true;
    }

    get items(): object[] {
      Utility.throwIfNotLoaded("items", this.found, "NoteCollection", this._isNull);
      return this.found ?? [];
    }

    _handleResult(value: { _Items?: unknown[] } | null): void {
      (
        Object.getPrototypeOf(NoteCollection.prototype) as {
          _handleResult(this: object, value: unknown): void;
        }
      )._handleResult.call(this, value);
      if (!value) return;
      Utility.fixObjectPathIfNecessary(this, value);
      this.found = value._Items?.map((item, index) => {
        const note = batch.createChildItemObject(Note, true, this, item, index);
        (note as { _handleResult(value: unknown): void })._handleResult(item);
        return note;
      });
    }

    load(options?: unknown): object {
      return Utility.load(this, options);
    }

    add(cellAddress: unknown, content: unknown): object {
      return batch.createMethodObject(Note, this, "Add", 0, [cellAddress, content], false, true, null, 0);
    }

    getCount(): unknown {
      return batch.invokeMethod(this, "GetCount", 1, [], 4, 0);
    }

    getItem(key: unknown): object {
      return batch.createIndexerObject(Note, this, [key]);
    }

    getItemAt(index: unknown): object {
      return batch.createMethodObject(Note, this, "GetItemAt", 1, [index], false, false, null, 4);
    }

    getItemOrNullObject(key: unknown): object {
      return batch.createMethodObject(Note, this, "GetItemOrNullObject", 1, [key], false, false, null, 4);
    }

    toJSON(): object {
      return Utility.toJson(this, {}, {}, this.found);
    }
  };
}

/** Gives a library without notes its classes for them. To be called once it stands. */
export function addNotes(library: object): void {
  const { Excel, OfficeExtension } = library as Partial<Internals>;
  if (
    !Excel?.["Worksheet"] ||
    !Excel["Workbook"] ||
    !OfficeExtension?.BatchApiHelper ||
    Excel["NoteCollection"]
  )
    return;
  const internals = { Excel, OfficeExtension };
  const Note = defineNote(internals);
  const Notes = defineNotes(internals, Note);
  Object.assign(Excel, { Note, NoteCollection: Notes });
  for (const owner of ["Worksheet", "Workbook"]) {
    const made = new WeakMap<object, object>();
    Object.defineProperty(Excel[owner]!.prototype, "notes", {
      get(this: object) {
        const notes =
          made.get(this) ??
          OfficeExtension.BatchApiHelper.createPropertyObject(Notes, this, "Notes", true, 4);
        made.set(this, notes);
        return notes;
      },
      enumerable: true,
      configurable: true,
    });
  }
}
