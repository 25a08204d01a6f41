import { assumptionFault } from "../core/funnel/whatIf/assumptionFault";
import { FunnelTrouble, type FunnelCode } from "../core/funnel/data/funnelTrouble";
import { proposalOf } from "../core/funnel/whatIf/proposal";
import { sliderRange } from "../core/funnel/whatIf/sliderRange";
import { Refused } from "../core/refusal";
import { isTrouble } from "../core/trouble";
import type { FunnelRules } from "../pane/funnel/means";

/** What the funnel builder's pane asks of the domain. */
export const funnelRules: FunnelRules = {
  isTrouble,
  isFunnelTrouble: <Code extends FunnelCode>(caught: unknown, code?: Code): caught is FunnelTrouble<Code> =>
    caught instanceof FunnelTrouble && (code === undefined || caught.code === code),
  isRefused: (caught) => caught instanceof Refused,
  assumptionFault,
  sliderRange,
  proposalOf,
};
