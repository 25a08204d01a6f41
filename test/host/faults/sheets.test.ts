import { logsTasks } from "../../../src/tasks/checklist/logsTasks";
import { modelTasks } from "../../../src/tasks/model/modelTasks";
import { proofsTasks } from "../../../src/tasks/proofs/proofsTasks";
import { resetTasks } from "../../../src/tasks/reset/resetTasks";
import { modelDoings } from "./modelDoings";
import { proofsDoings } from "./proofsDoings";
import { resetDoings } from "./resetDoings";
import { rollupDoings, tasks as rollup } from "./rollupDoings";
import { shareDoings, tasks as share } from "./shareDoings";
import { tryRoom } from "./tryRoom";

tryRoom("proofs", { ...proofsTasks, ...logsTasks }, proofsDoings);
tryRoom("model", modelTasks, modelDoings);
tryRoom("share", share, shareDoings);
tryRoom("reset", resetTasks, resetDoings);
tryRoom("rollup", rollup, rollupDoings);
