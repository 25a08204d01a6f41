import { createRoot } from "react-dom/client";
import { sections } from "../../../src/core/checklist/checklist";
import type { Score } from "../../../src/core/checklist/score";
import type { Assumptions, CurvePoint, WhatIf } from "../../../src/core/funnel/whatIf/whatIf";
import type { Language } from "../../../src/core/language";
import { monthText } from "../../../src/locale/numbertext";
import { Gauge } from "../../../src/pane/checklist/Gauge";
import { FunnelChart } from "../../../src/pane/funnel/data/FunnelChart";
import { SeasonChart } from "../../../src/pane/funnel/data/SeasonChart";
import { CurveCard } from "../../../src/pane/funnel/whatIf/CurveCard";
import { OddsBar } from "../../../src/pane/funnel/whatIf/OddsBar";
import { TrendLine } from "../../../src/pane/history/TrendLine";
import { Radar } from "../../../src/pane/home/Radar";
import { PayoutCurve } from "../../../src/pane/incentives/PayoutCurve";
import { PlanChart } from "../../../src/pane/planner/PlanChart";
import { CapacityChart } from "../../../src/pane/resources/CapacityChart";
import { createNavigation } from "../../../src/pane/shell/navigation";
import { Pane } from "../../../src/pane/shell/Pane";
import { historySentences } from "../../../src/locale/pane/history/sentences";

/** Every chart of the pane, each with the figures that are hardest to draw. */

const scored = (scores: readonly (number | null)[]): Score => ({
  score: scores[0] ?? null,
  sections: sections.map((id, at) => ({
    id,
    score: scores[at % scores.length] ?? null,
    items: 5,
    notStarted: 2,
    inProgress: 1,
    done: 2,
    notApplicable: 0,
    applicable: 5,
  })),
  criticalOpen: [],
  verdict: { kind: "score" },
});

const days = (count: number, every: number, score: (at: number) => number | null) =>
  Array.from({ length: count }, (_, at) => ({ day: 46_000 + at * every, score: score(at) }));

const tiers = (...pairs: readonly (readonly [number, number])[]) =>
  pairs.map(([attainment, multiple]) => ({ attainment, multiple }));

const months = (count: number, language: Language, size: number) =>
  Array.from({ length: count }, (_, at) => ({
    name: monthText(at % 12, language, true),
    capacity: size * (0.6 + (at % 5) / 10),
    plan: size * 0.8,
    isShort: at % 5 < 2,
  }));

const bars = (amounts: readonly number[]) => {
  const most = Math.max(...amounts.map(Math.abs), 1);
  return {
    kind: "bars" as const,
    more: 0,
    bars: amounts.map((amount) => ({ label: null, amount, share: amount / most })),
  };
};

function odds(volume: number, needed: number | null, last: number) {
  const answered: Assumptions = {
    target: 1e9,
    dealSize: 1e4,
    rate: 0.25,
    volume,
    confidence: 0.9,
    evidence: 0,
    spread: 0,
  };
  const curve: CurvePoint[] = [
    ...new Set([
      ...Array.from({ length: 31 }, (_, at) => Math.round((last * at) / 30)),
      volume,
      ...(needed === null ? [] : [needed]),
    ]),
  ]
    .sort((one, other) => one - other)
    .map((each) => ({ volume: each, odds: 1 / (1 + Math.exp(-(each - last * 0.5) / (last * 0.08 || 1))) }));
  const oddsAt = (each: number) => curve.find((point) => point.volume === each)!.odds;
  const answer: WhatIf = {
    odds: oddsAt(volume),
    needed,
    deals: 100,
    plain: 400,
    stillNeeded: null,
    load: null,
    bottleneck: { what: "team", canWork: 1, needed: 1, confidence: 0.9 },
  };
  return <CurveCard curve={curve} answer={answer} answered={answered} />;
}

const chartsIn = (language: Language): Readonly<Record<string, React.ReactNode>> => ({
  "radar, all areas": <Radar score={scored([80, 100, 35, 60, 0, 95, 45, 70])} pass={85} />,
  "radar, nothing done": <Radar score={scored([0])} pass={85} />,
  "radar, nothing applies": <Radar score={scored([null])} pass={100} />,
  "gauge, all done": <Gauge score={100} shown="100" pass={85} verdict="ready" label="gauge" />,
  "gauge, none": <Gauge score={null} shown="–" pass={85} verdict="score" label="gauge" />,
  "gauge, a part": <Gauge score={63.2} shown="63.2" pass={85} verdict="score" label="gauge" />,
  ...Object.fromEntries(
    (
      [
        ["two days", days(2, 30, (at) => 40 + at * 50)],
        ["52 weeks", days(52, 7, (at) => Math.min(100, at * 2))],
        ["at the pass line", days(12, 30, () => 85)],
        ["one day", days(1, 1, () => 62)],
        ["nothing scored", days(3, 30, () => null)],
        ["all done", days(6, 30, () => 100)],
      ] as const
    ).map(([name, points]) => [
      `trend, ${name}`,
      <TrendLine
        key={name}
        label={name}
        points={points}
        width={308}
        height={120}
        pass={{ at: 85, name: historySentences[language].pass }}
      />,
    ]),
  ),
  ...Object.fromEntries(
    (
      [
        ["usual", tiers([0, 0], [0.8, 0.5], [1, 1], [1.2, 1.6], [1.5, 2.2]), 0.8],
        ["widest at 100 %", tiers([0, 0], [1, 1]), 0.5],
        ["little over 100 %", tiers([0, 0], [1, 1], [1.05, 1.2]), 0.5],
        ["twelvefold", tiers([0, 0], [1, 1], [12, 30]), 0.5],
        ["pays in thousands", tiers([0, 0], [1, 500_000], [1.5, 1_250_000]), 0.5],
        ["pays nothing", tiers([0, 0], [1, 0], [1.5, 0]), 0],
      ] as const
    ).map(([name, curve, startsAt]) => [
      `payout, ${name}`,
      <PayoutCurve key={name} label={name} curve={curve} startsAt={startsAt} />,
    ]),
  ),
  ...Object.fromEntries(
    (
      [
        [12, 123_456_789],
        [1, 120],
        [24, 500],
        [36, 123_456_789],
      ] as const
    ).map(([count, size]) => [
      `capacity, ${count} months of ${size}`,
      <CapacityChart key={count} label="capacity" months={months(count, language, size)} />,
    ]),
  ),
  "capacity, nothing": (
    <CapacityChart
      label="capacity"
      months={months(12, language, 0).map((month) => ({ ...month, isShort: false }))}
    />
  ),
  "plan, 12 months": (
    <PlanChart chart={bars(Array.from({ length: 12 }, (_, at) => 1e8 + at * 1e7))} label="plan" />
  ),
  "plan, 52 weeks": <PlanChart chart={bars(Array.from({ length: 52 }, (_, at) => 100 + at))} label="plan" />,
  "plan, one part": <PlanChart chart={bars([100])} label="plan" />,
  "plan, some below zero": <PlanChart chart={bars([100, -50, 0, 20])} label="plan" />,
  "plan, all zero": <PlanChart chart={bars([0, 0, 0])} label="plan" />,
  "plan, a matrix": (
    <PlanChart
      chart={{
        kind: "cells",
        shares: [
          [1, 0.5, -0.5],
          [0.2, 0, 0.9],
        ],
      }}
      label="plan"
    />
  ),
  "funnel, usual": (
    <FunnelChart
      stages={[
        { name: "线索", reached: 123_456_789 },
        { name: "Qualified", reached: 4_000_000 },
        { name: "Proposal", reached: 300 },
        { name: "Won", reached: 0 },
      ]}
    />
  ),
  "funnel, one stage": <FunnelChart stages={[{ name: "Won", reached: 1 }]} />,
  "season, usual": <SeasonChart indices={[0.5, 0.7, 1.3, 0.9, 1, 1.1, 0.8, 0.9, 1.4, 1, 1.2, 1.9]} />,
  "season, flat": <SeasonChart indices={Array<number>(12).fill(1)} />,
  "odds, hundreds": odds(250, 300, 500),
  "odds, millions": odds(5_000_000, 5_600_000, 10_000_000),
  "odds, the plan is the need": odds(400, 400, 500),
  "odds, no need": odds(9_999_999, null, 10_000_000),
  "odds, need next to the edge": odds(1, 500, 500),
  "bar of odds, a part": <OddsBar odds={0.62} confidence={0.9} label="odds" />,
  "bar of odds, none": <OddsBar odds={0} confidence={0.9} label="odds" />,
});

const chartsTest = {
  start(language: Language, appearance: "light" | "dark") {
    const View = () => (
      <>
        {Object.entries(chartsIn(language)).map(([name, chart]) => (
          <section key={name} data-chart={name}>
            <p>{name}</p>
            {chart}
          </section>
        ))}
      </>
    );
    createRoot(document.getElementById("pane")!).render(
      <Pane
        pages={[{ id: "charts", parent: null, name: () => "Charts", View }]}
        navigation={createNavigation("charts")}
        bar={null}
        displayLanguage={language}
        appearance={appearance}
        today={46_000}
      />,
    );
  },
};
export type ChartsTest = typeof chartsTest;
Object.assign(window, { chartsTest });
