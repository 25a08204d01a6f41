/** What Office.js sends with each `context.sync()`, as it stands on the wire. */
export interface RequestBody {
  AutoKeepReference?: boolean;
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface ArgumentInfo {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: unknown[];
}

export interface Action {
  Id: number;
  /** 1 instantiate, 2 query, 3 method, 4 set property, 5 trace, 6 ensure unchanged. */
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface ObjectPath {
  Id: number;
  /** 1 workbook, 2 new object, 3 method, 4 property, 5 indexer, 6 reference id, 7 null object. */
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export const actionKind = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  ensureUnchanged: 6,
} as const;
export const pathKind = {
  workbook: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;

export interface ResponseBody {
  Error: { Code: string; Message: string; ActionIndex: number; Location?: string } | null;
  Results: { ActionId: number; Value: unknown }[];
  TraceIds?: number[];
}

/** One entry of an event message on the wire. */
export interface EventMessage {
  messageCategory: number;
  messageType: number;
  targetId: string;
  message: string;
}

/** "getItem" as it is called in JavaScript, from its name on the wire. */
export const jsName = (wire: string): string => wire.charAt(0).toLowerCase() + wire.slice(1);
export const wireName = (js: string): string => js.charAt(0).toUpperCase() + js.slice(1);
