import { funnelTasks } from "../../../src/tasks/funnel/funnelTasks";
import { funnelDoings } from "./funnelDoings";
import { tryRoom } from "./tryRoom";

// its tasks read what formulas come to
tryRoom("funnel", funnelTasks(), funnelDoings, { isCalculated: true });
