import type { SignoffChange } from "../../core/checklist/cover";
import type { Checklist } from "../../core/checklist/checklist";
import type { Language } from "../../core/language";
import { checklistTexts } from "../../locale/checklist/texts";
import { checklistSentences } from "../../locale/pane/checklist/sentences";
import { signoffSentences } from "../../locale/pane/signoffs/sentences";
import { titleOf } from "../checklist/wording";

/** What has changed since a sign-off, in a few words. */
export function changeText(change: SignoffChange, { items }: Checklist, language: Language): string {
  const say = signoffSentences[language];
  const texts = checklistTexts[language];
  const title = (id: string): string =>
    titleOf(items.find((item) => item.id === id) ?? { id, title: null }, texts);
  switch (change.kind) {
    case "item":
      return say.item(
        title(change.id),
        change.fields.map((field) =>
          field === "status"
            ? say.status(checklistSentences[language].statuses[change.was])
            : say.fields[field],
        ),
      );
    case "added":
      return say.added(title(change.id));
    case "removed":
      return say.removed(title(change.id));
    case "pass":
      return say.pass(new Intl.NumberFormat(language).format(change.was));
    case "weights":
      return say.weights(change.sections.map((id) => texts.sections[id].title));
    case "unreadable":
      return say.unreadable;
  }
}
