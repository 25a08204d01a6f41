import { smartCheck } from "../../goal/smart/smartCheck";
import { ofGoal } from "./lines";
import { rule } from "./rule";

/** Specific: the goal says what is sold, to whom or where. */
export const g1 = rule({
  reads: { stGoal: ["goal"] },
  prove: ({ stGoal }) => {
    const words = smartCheck(ofGoal(stGoal, "goal")).S ?? null;
    return { isProved: words !== null, figures: { words } };
  },
});
