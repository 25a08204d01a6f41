import { faultKinds, type Fault, type FaultKind } from "./figures";
import { roles, type Role } from "./source";
import type { CellValue } from "../../cellValue";

/** So many rows and texts of a fault are named. */
const NAMED = 5;

interface Gathered {
  readonly kind: FaultKind;
  readonly role: Role;
  readonly expected: boolean;
  count: number;
  readonly rows: number[];
  readonly texts: string[];
}

/** Gathers what could not be used, fault by fault, with the first rows and texts of each. */
export class Faults {
  private readonly gathered = new Map<string, Gathered>();

  add(kind: FaultKind, role: Role, row: number, value: CellValue, expected = false): void {
    const key = `${kind} ${role} ${expected}`;
    let fault = this.gathered.get(key);
    if (!fault) this.gathered.set(key, (fault = { kind, role, expected, count: 0, rows: [], texts: [] }));
    fault.count++;
    if (fault.rows.length < NAMED) fault.rows.push(row);
    if (value === "" || fault.texts.length === NAMED) return;
    const text = typeof value === "boolean" ? String(value).toUpperCase() : String(value);
    if (!fault.texts.includes(text)) fault.texts.push(text);
  }

  /** Those that matter first, then by kind and column. */
  list(): readonly Fault[] {
    return [...this.gathered.values()].sort(
      (a, b) =>
        Number(a.expected) - Number(b.expected) ||
        faultKinds.indexOf(a.kind) - faultKinds.indexOf(b.kind) ||
        roles.indexOf(a.role) - roles.indexOf(b.role),
    );
  }
}
