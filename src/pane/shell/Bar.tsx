import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { QuestionCircle20Regular } from "@fluentui/react-icons/svg/question-circle";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import { useEffect, useRef, type ComponentType, type RefObject } from "react";
import type { Language } from "../../core/language";
import { useLanguage } from "./language";
import { More } from "./More";
import { narrow } from "./narrow";
import { useGo } from "./navigation";
import { pathTo, type Page } from "./page";

const useStyles = makeStyles({
  root: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `2px ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  row: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "32px",
    [narrow]: { flexWrap: "wrap" },
  },
  crumbs: {
    minWidth: 0,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    "& ol": {
      display: "flex",
      flexWrap: "wrap",
      listStyleType: "none",
      margin: 0,
      padding: 0,
      minWidth: 0,
      columnGap: "4px",
      fontSize: tokens.fontSizeBase200,
      color: tokens.colorNeutralForeground2,
    },
    "& li": { display: "flex", minWidth: 0 },
    "& li + li::before": { content: '"›"', marginRight: "4px" },
    "& button": { fontSize: tokens.fontSizeBase200 },
  },
  /** What follows stands at the end of the row. */
  gap: { flexGrow: 1 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: "none",
    overflowWrap: "anywhere",
    // Whoever comes by the keyboard, from the workbook too, sees where that is.
    "&:focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "1px",
      borderRadius: tokens.borderRadiusMedium,
    },
  },
});

/** What a feature adds to the bar. */
export interface BarParts {
  /** Whether everything is in the workbook. */
  readonly Status: ComponentType;
  /** What is done seldom; items of the menu, with a divider after them. */
  readonly MenuItems: ComponentType<{ today: number }>;
  /** What must not be overlooked, on whichever page. */
  readonly Notices: ComponentType;
}

interface Props {
  page: Page;
  part: string | null;
  pages: readonly Page[];
  parts: BarParts | null;
  today: number;
  /** Back to where somebody came from; absent at the start. */
  onBack: (() => void) | undefined;
  onSpeak: (language: Language) => void;
  title: RefObject<HTMLHeadingElement | null>;
}

/** Where one is, the way back, search, and what is done seldom. */
export function Bar({ page, part, pages, parts, today, onBack, onSpeak, title }: Props) {
  const styles = useStyles();
  const { language, shell } = useLanguage();
  const go = useGo();
  const path = pathTo(pages, page);
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    const header = root.current;
    if (!header) return;
    // What sticks beneath the bar, or comes into sight by the keyboard, has to know how high it is.
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      style.setProperty("--bar-height", `${header.offsetHeight}px`);
      style.setProperty("scroll-padding-top", `${header.offsetHeight}px`);
    });
    observer.observe(header);
    return () => observer.disconnect();
  }, []);
  const heading = (
    <h1 ref={title} tabIndex={-1} className={styles.title}>
      {page.name(language, part)}
    </h1>
  );
  return (
    <header ref={root} className={styles.root}>
      <div className={styles.row}>
        {(onBack ?? path.length > 0) && (
          <nav className={styles.crumbs} aria-label={shell.whereabouts}>
            {onBack && (
              <Button
                size="small"
                appearance="subtle"
                icon={<ArrowLeft20Regular />}
                aria-label={shell.back}
                onClick={onBack}
              />
            )}
            {path.length > 0 && (
              <ol>
                {path.map(({ id, name }) => (
                  <li key={id}>
                    <Link as="button" onClick={() => go(id)}>
                      {name(language, null)}
                    </Link>
                  </li>
                ))}
              </ol>
            )}
          </nav>
        )}
        {path.length === 0 && heading}
        <span className={styles.gap} />
        {parts && <parts.Status />}
        {pages.some(({ id }) => id === "search") && (
          <Button
            size="small"
            appearance="subtle"
            icon={<Search20Regular />}
            aria-label={shell.search}
            onClick={() => go("search")}
          />
        )}
        {page.id !== "help" && pages.some(({ id }) => id === "help") && (
          <Button
            size="small"
            appearance="subtle"
            icon={<QuestionCircle20Regular />}
            aria-label={shell.help}
            onClick={() => go("help", page.help?.(part) ?? null)}
          />
        )}
        <More Items={parts?.MenuItems} today={today} onSpeak={onSpeak} />
      </div>
      {path.length > 0 && heading}
      {parts && <parts.Notices />}
    </header>
  );
}
