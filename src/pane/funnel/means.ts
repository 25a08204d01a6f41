import type { assumptionFault } from "../../core/funnel/whatIf/assumptionFault";
import type { FunnelCode, FunnelTrouble } from "../../core/funnel/data/funnelTrouble";
import type { proposalOf } from "../../core/funnel/whatIf/proposal";
import type { sliderRange } from "../../core/funnel/whatIf/sliderRange";
import type { Refused } from "../../core/refusal";
import type { isTrouble } from "../../core/trouble";
import type { FunnelTasks } from "../../tasks/funnel/funnelTasks";

/** What the pane asks of the domain without going through the workbook. */
export interface FunnelRules {
  readonly isTrouble: typeof isTrouble;
  readonly isFunnelTrouble: <Code extends FunnelCode = FunnelCode>(
    caught: unknown,
    code?: Code,
  ) => caught is FunnelTrouble<Code>;
  readonly isRefused: (caught: unknown) => caught is Refused;
  readonly assumptionFault: typeof assumptionFault;
  readonly sliderRange: typeof sliderRange;
  readonly proposalOf: typeof proposalOf;
}

/** All that the funnel builder's views are given. */
export interface FunnelMeans {
  readonly tasks: FunnelTasks;
  readonly rules: FunnelRules;
}
