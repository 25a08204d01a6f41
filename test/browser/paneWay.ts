import type { Frame, FrameLocator } from "playwright-core";
import { sections, type SectionId } from "../../src/core/checklist/checklist";
import type { Language } from "../../src/core/language";
import { checklistTexts } from "../../src/locale/checklist/texts";
import { homeSentences } from "../../src/locale/pane/home/sentences";
import type { ToolId } from "../../src/pane/home/tools";

/** Goes from home to an area, as a person does. */
export async function openArea(
  pane: Frame | FrameLocator,
  language: Language,
  section: SectionId,
): Promise<void> {
  const { areaName } = homeSentences[language];
  const name = areaName(sections.indexOf(section) + 1, checklistTexts[language].sections[section].title);
  await pane.getByRole("button", { name }).click();
}

/** Goes from home to a tool, by its area. */
export async function openTool(
  pane: Frame | FrameLocator,
  language: Language,
  section: SectionId,
  tool: ToolId,
): Promise<void> {
  await openArea(pane, language, section);
  const { toolNames } = homeSentences[language];
  await pane.locator("main").getByRole("button", { name: toolNames[tool] }).click();
}
