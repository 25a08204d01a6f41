import { proveAll } from "../../../src/core/model/rules/proveAll";
import type { LogsTasks } from "../../../src/tasks/checklist/logsTasks";
import type { Logs } from "../../../src/tasks/checklist/watchLogs";
import type { ProofsTasks } from "../../../src/tasks/proofs/proofsTasks";
import type { ModelStandIn } from "./modelStandIn";
import type { StandIn } from "./standIn";

/** What the model in memory proves. */
export class ProofsStandIn implements ProofsTasks {
  constructor(private readonly model: ModelStandIn) {}

  watchProofs: ProofsTasks["watchProofs"] = async (found) => {
    const look = async (): Promise<void> => {
      const { model } = await this.model.openModel();
      found({ model, proofs: proveAll(model), prints: new Map() });
    };
    await look();
    return { refresh: () => void look(), end: async () => undefined };
  };
  keepProofs: ProofsTasks["keepProofs"] = async () => null;
  showCells: ProofsTasks["showCells"] = async () => undefined;
}

const sections = {
  goal: 25,
  market: 0,
  resources: 0,
  process: 9,
  tools: null,
  enablement: 0,
  risks: 0,
  tracking: 0,
};

/** A history of two days, one sign-off that was written by hand, and those that the checklist in memory was given. */
export class LogsStandIn implements LogsTasks {
  constructor(private readonly checklist: StandIn) {}

  watchLogs: LogsTasks["watchLogs"] = async (found) => {
    const look = (): void => {
      const logs: Logs = {
        history: [
          { day: 45_990, score: 4.2, sections, criticalOpen: 9 },
          { day: 45_997, score: 5.6, sections: { ...sections, risks: 30 }, criticalOpen: 8 },
        ],
        signoffs: [
          { scope: "goal", by: "陈晓岚", day: 45_998, score: 25, covered: "by hand" },
          ...this.checklist.signoffs,
        ],
      };
      found(logs);
    };
    look();
    return { refresh: look, end: async () => undefined };
  };
}
