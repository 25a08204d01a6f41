import { Suspense, lazy } from "react";
import { sections, type SectionId } from "../../core/checklist/checklist";
import { checklistTexts } from "../../locale/checklist/texts";
import { homeSentences } from "../../locale/pane/home/sentences";
import { ChecklistNotices } from "../checklist/ChecklistNotices";
import { ChecklistStatus } from "../checklist/ChecklistStatus";
import type { ChecklistStore } from "../checklist/store";
import type { BarParts } from "../shell/Bar";
import type { Page } from "../shell/page";
import type { HomeStore } from "./homeStore";
import { HomeView } from "./HomeView";
import { areaPage } from "./tools";

const AreaView = lazy(() => import("./AreaView").then((module) => ({ default: module.AreaView })));
const ItemsView = lazy(() =>
  import("../checklist/ItemsView").then((module) => ({ default: module.ItemsView })),
);

const ChecklistMenu = lazy(() =>
  import("../checklist/ChecklistMenu").then((module) => ({ default: module.ChecklistMenu })),
);

const areaOf = (store: ChecklistStore, section: SectionId, place: number): Page => ({
  id: areaPage(section),
  parent: "home",
  name: (language) =>
    homeSentences[language].areaName(place + 1, checklistTexts[language].sections[section].title),
  about: (language) => checklistTexts[language].sections[section].about,
  help: () => "readiness",
  View: (props) => (
    <Suspense fallback={null}>
      <AreaView section={section} store={store} {...props} />
    </Suspense>
  ),
});

/** Home, the eight areas and all of their items. */
export const homePages = (
  store: ChecklistStore,
  homeStore: HomeStore,
  Offer: Page["View"],
): readonly Page[] => [
  {
    id: "home",
    parent: null,
    name: (language) => homeSentences[language].crumb,
    View: ({ today }) => <HomeView store={store} homeStore={homeStore} Offer={Offer} today={today} />,
  },
  ...sections.map((section, place) => areaOf(store, section, place)),
  {
    id: "items",
    parent: "home",
    name: (language) => homeSentences[language].allItems,
    help: () => "readiness",
    View: (props) => (
      <Suspense fallback={null}>
        <ItemsView store={store} {...props} />
      </Suspense>
    ),
  },
];

/** What the checklist adds to the bar. */
export const homeBar = (store: ChecklistStore): BarParts => ({
  Status: () => <ChecklistStatus store={store} />,
  MenuItems: ({ today }) => <ChecklistMenu store={store} today={today} />,
  Notices: () => <ChecklistNotices store={store} />,
});
