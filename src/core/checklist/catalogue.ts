import type { ItemKind, SectionId } from "./checklist";

export interface CatalogueItem {
  readonly id: string;
  readonly kind: ItemKind;
  readonly section: SectionId;
  readonly critical: boolean;
  readonly weight: number;
}

/**
 * Ids are permanent; a star marks an item without which no plan is ready, whatever its score, and an = one that the
 * workbook proves.
 */
const outline: Readonly<Record<SectionId, string>> = {
  goal: "g1= g2= g3=* g4 g5= g6 g7= g8=*",
  market: "m1 m2 m3 m4 m5 m6= m7=*",
  resources: "r1=* r2= r3= r4 r5 r6",
  process: "p1=* p2= p3= p4= p5= p6=* p7=",
  tools: "t1 t2 t3 t4 t5",
  enablement: "e1 e2 e3=* e4= e5 e6=",
  risks: "k1= k2= k3=* k4= k5=",
  tracking: "d1= d2= d3= d4=* d5= d6= d7= d8",
};

/** A critical item weighs three times an ordinary one until the user says otherwise. */
const weightOf = (critical: boolean): number => (critical ? 3 : 1);

/** The 52 items that a new checklist starts with, section by section. */
export const catalogue: readonly CatalogueItem[] = Object.entries(outline).flatMap(([section, marks]) =>
  marks.split(" ").map((mark) => {
    const critical = mark.endsWith("*");
    return {
      id: mark.replace(/[=*]/g, ""),
      kind: mark.includes("=") ? ("auto" as const) : ("manual" as const),
      section: section as SectionId,
      critical,
      weight: weightOf(critical),
    };
  }),
);
