import type { ReactNode } from "react";
import type { Proof } from "../../core/model/rules/proof";
import { Card } from "../shell/Card";
import { CannotTellNote } from "./CannotTellNote";

interface Props<Figures> {
  title: string;
  hint?: string;
  found: Proof<Figures>;
  children: (figures: Figures) => ReactNode;
}

/** One reckoning over the tables, or the one sentence that says why there is none. */
export function Reckoned<Figures>({ title, hint, found, children }: Props<Figures>) {
  return (
    <Card title={title} hint={hint}>
      {found.kind === "cannot-tell" ? <CannotTellNote found={found} /> : children(found.figures)}
    </Card>
  );
}
