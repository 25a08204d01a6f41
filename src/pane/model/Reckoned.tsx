import type { ReactNode } from "react";
import type { Proof } from "../../core/model/rules/proof";
import { reasonSentence } from "../../locale/proofs/sentences";
import { Card } from "../funnel/Card";
import { useLanguage } from "../shell/language";

interface Props<Figures> {
  title: string;
  hint?: string;
  found: Proof<Figures>;
  children: (figures: Figures) => ReactNode;
}

/** One reckoning over the tables, or the one sentence that says why there is none. */
export function Reckoned<Figures>({ title, hint, found, children }: Props<Figures>) {
  const { language } = useLanguage();
  return (
    <Card title={title} hint={hint}>
      {found.kind === "cannot-tell" ? (
        <div>{reasonSentence(found.reason, language)}</div>
      ) : (
        children(found.figures)
      )}
    </Card>
  );
}
