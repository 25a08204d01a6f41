import type { KeptOfBook } from "xlsx-book/book";
import { isXml, namespaceOf, type CustomXml } from "xlsx-book/customXml";
import { invalidArgument, notFound, OfficeError } from "../errors";
import { target, type OfficeType, type Run, type Target } from "../officeType";
import * as argument from "./arguments";

const kept = (run: Run): KeptOfBook => run.grid.edits.extra<KeptOfBook>("kept") ?? {};
const all = (run: Run): readonly CustomXml[] => kept(run).customXml ?? [];
const keep = (run: Run, customXml: CustomXml[]): void =>
  run.grid.edits.setExtra("kept", { ...kept(run), customXml });

function partOf(run: Run, id: string): CustomXml {
  const found = all(run).find((part) => part.id === id);
  if (!found) throw notFound(id);
  return found;
}

function checked(value: unknown): string {
  const xml = argument.text(value, "xml");
  if (!isXml(xml)) throw invalidArgument("xml");
  return xml;
}

const xmlPartType: OfficeType<string> = {
  name: "CustomXmlPart",
  key: (id) => ({ Id: id }),
  read: { Id: (id) => id, NamespaceUri: (id, run) => namespaceOf(partOf(run, id).xml) },
  call: {
    Delete: (id, _args, run) => {
      const gone = partOf(run, id);
      keep(
        run,
        all(run).filter((part) => part !== gone),
      );
    },
    GetXml: (id, _args, run) => partOf(run, id).xml,
    SetXml: (id, [value], run) => {
      const [before, xml] = [partOf(run, id), checked(value)];
      keep(
        run,
        all(run).map((part) => (part === before ? { id: part.id, xml } : part)),
      );
    },
  },
};

const open = {
  GetItem: (parts: readonly CustomXml[], [id]: unknown[]): Target => {
    const found = parts.find((part) => part.id === id);
    if (!found) throw notFound(String(id));
    return target(xmlPartType, found.id);
  },
  GetItemOrNullObject: (parts: readonly CustomXml[], [id]: unknown[]): Target | null => {
    const found = parts.find((part) => part.id === id);
    return found ? target(xmlPartType, found.id) : null;
  },
};

const only = (parts: readonly CustomXml[]): Target | null =>
  parts.length === 1 ? target(xmlPartType, parts[0]!.id) : null;

/** The parts of one namespace. */
const scopedType: OfficeType<readonly CustomXml[]> = {
  name: "CustomXmlPartScopedCollection",
  items: (parts) => parts.map(({ id }) => target(xmlPartType, id)),
  call: { GetCount: (parts) => parts.length },
  open: {
    ...open,
    GetOnlyItem: (parts) => {
      const found = only(parts);
      if (!found) throw new OfficeError("GeneralException");
      return found;
    },
    GetOnlyItemOrNullObject: only,
  },
};

/** What add-ins keep in a workbook's file as XML of their own. */
export const xmlPartsType: OfficeType<undefined> = {
  name: "CustomXmlPartCollection",
  items: (_self, run) => all(run).map(({ id }) => target(xmlPartType, id)),
  call: { GetCount: (_self, _args, run) => all(run).length },
  open: {
    Add: (_self, [xml], run) => {
      const id = `{${crypto.randomUUID().toUpperCase()}}`;
      keep(run, [...all(run), { id, xml: checked(xml) }]);
      return target(xmlPartType, id);
    },
    GetByNamespace: (_self, [uri], run) => {
      const namespace = argument.text(uri, "namespaceUri");
      return target(
        scopedType,
        all(run).filter(({ xml }) => namespaceOf(xml) === namespace),
      );
    },
    GetItem: (_self, args, run) => open.GetItem(all(run), args),
    GetItemOrNullObject: (_self, args, run) => open.GetItemOrNullObject(all(run), args),
  },
};

export const customXmlTypes = [xmlPartType, scopedType, xmlPartsType];
