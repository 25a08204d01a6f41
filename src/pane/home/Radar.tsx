import { makeStyles, tokens } from "@fluentui/react-components";
import { sections } from "../../core/checklist/checklist";
import type { Score } from "../../core/checklist/score";
import { listed } from "../../locale/joined";
import { homeSentences } from "../../locale/pane/home/sentences";
import { narrow } from "../shell/narrow";
import { useWords } from "../checklist/useWords";
import { scoreText } from "../checklist/wording";

const useStyles = makeStyles({
  root: { display: "block", width: "100%", maxWidth: "240px", height: "auto", margin: "0 auto" },
  ring: { fill: "none", stroke: tokens.colorNeutralStroke2 },
  pass: {
    fill: "none",
    stroke: tokens.colorNeutralForeground3,
    strokeDasharray: "4 3",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  area: {
    fill: tokens.colorBrandBackground2,
    fillOpacity: 0.7,
    stroke: tokens.colorBrandStroke1,
    strokeWidth: 2,
    "@media (forced-colors: active)": { fill: "none", stroke: "Highlight" },
  },
  number: {
    fill: tokens.colorNeutralForeground2,
    fontSize: "11px",
    [narrow]: { fontSize: "13px" },
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
});

const [middle, radius] = [100, 78];

/** A point of a spoke, the first of which stands upright. */
function at(spoke: number, share: number): readonly [number, number] {
  const angle = (spoke / sections.length) * 2 * Math.PI - Math.PI / 2;
  return [middle + Math.cos(angle) * radius * share, middle + Math.sin(angle) * radius * share];
}
const ring = (shareOf: (spoke: number) => number): string =>
  sections
    .map((_, spoke) =>
      at(spoke, shareOf(spoke))
        .map((one) => one.toFixed(1))
        .join(","),
    )
    .join(" ");

interface Props {
  score: Score;
  pass: number;
}

/** The eight areas' scores as one shape, by their numbers; the list below names them. */
export function Radar({ score, pass }: Props) {
  const styles = useStyles();
  const { words, language, texts } = useWords();
  const home = homeSentences[language];
  const told = score.sections.map(
    (section) =>
      `${texts.sections[section.id].title} ${section.score === null ? words.sectionNone : scoreText(section.score, language)}`,
  );
  return (
    <svg
      viewBox="0 0 200 200"
      className={styles.root}
      role="img"
      aria-label={home.radar(listed(told, language))}
    >
      {[0.25, 0.5, 0.75, 1].map((share) => (
        <polygon key={share} points={ring(() => share)} className={styles.ring} />
      ))}
      {sections.map((id, spoke) => {
        const [x, y] = at(spoke, 1);
        const [textX, textY] = at(spoke, 1.15);
        return (
          <g key={id}>
            <line x1={middle} y1={middle} x2={x} y2={y} className={styles.ring} />
            <text x={textX} y={textY + 4} textAnchor="middle" className={styles.number}>
              {spoke + 1}
            </text>
          </g>
        );
      })}
      <polygon points={ring(() => pass / 100)} className={styles.pass} />
      <polygon
        points={ring((spoke) => (score.sections[spoke]?.score ?? 0) / 100)}
        className={styles.area}
        strokeLinejoin="round"
      />
    </svg>
  );
}
