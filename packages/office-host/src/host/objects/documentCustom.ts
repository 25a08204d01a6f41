import type { CustomProperty, KeptOfBook } from "xlsx-book/book";
import { invalidArgument, notFound } from "../errors";
import { target, type OfficeType, type Run, type Target } from "../officeType";
import * as argument from "./arguments";

const kept = (run: Run): KeptOfBook => run.grid.edits.extra<KeptOfBook>("kept") ?? {};
const all = (run: Run): readonly CustomProperty[] => kept(run).custom ?? [];
const keep = (run: Run, custom: readonly CustomProperty[]): void =>
  run.grid.edits.setExtra("kept", { ...kept(run), custom });

const isCalled = (name: string) => (one: CustomProperty) => one.name.toLowerCase() === name.toLowerCase();

/** Longer texts are cut by Excel. */
const longest = 255;

function checked(value: unknown): CustomProperty["value"] {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return argument.number(value, "value");
  const text = argument.text(value, "value");
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(text)
    ? { date: text.replace(/\.\d+/, "") }
    : text.slice(0, longest);
}

function put(run: Run, name: string, value: unknown): void {
  const made = { name, value: checked(value) };
  const isThere = all(run).some(isCalled(name));
  keep(run, isThere ? all(run).map((one) => (isCalled(name)(one) ? made : one)) : [...all(run), made]);
}

function propertyOf(run: Run, name: string): CustomProperty {
  const found = all(run).find(isCalled(name));
  if (!found) throw notFound(name);
  return found;
}

function typeOf({ value }: CustomProperty): string {
  if (typeof value === "string") return "String";
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "object") return "Date";
  return Number.isInteger(value) ? "Number" : "Float";
}

const documentPropertyType: OfficeType<string> = {
  name: "CustomProperty",
  key: (name) => ({ Key: name }),
  read: {
    Key: (name, run) => propertyOf(run, name).name,
    Type: (name, run) => typeOf(propertyOf(run, name)),
    Value: (name, run) => {
      const { value } = propertyOf(run, name);
      return typeof value === "object" ? value.date : value;
    },
  },
  write: {
    Value: (name, value, run) => {
      propertyOf(run, name);
      put(run, name, value);
    },
  },
  call: {
    Delete: (name, _args, run) => {
      propertyOf(run, name);
      keep(
        run,
        all(run).filter((one) => !isCalled(name)(one)),
      );
    },
  },
};

const find = (run: Run, key: unknown): Target | null => {
  const name = argument.text(key, "key");
  return all(run).some(isCalled(name)) ? target(documentPropertyType, name) : null;
};

/** What is said of the document by names of its own. */
export const documentCustomType: OfficeType<undefined> = {
  name: "CustomPropertyCollection",
  items: (_self, run) => all(run).map(({ name }) => target(documentPropertyType, name)),
  call: {
    DeleteAll: (_self, _args, run) => keep(run, []),
    GetCount: (_self, _args, run) => all(run).length,
  },
  open: {
    Add: (_self, [key, value], run) => {
      const name = argument.text(key, "key");
      if (name === "" || name.length > longest) throw invalidArgument("key");
      put(run, name, value);
      return target(documentPropertyType, name);
    },
    GetItem: (_self, [key], run) => {
      const found = find(run, key);
      if (!found) throw notFound(String(key));
      return found;
    },
    GetItemOrNullObject: (_self, [key], run) => find(run, key),
  },
};

export const documentCustomTypes = [documentPropertyType, documentCustomType];
