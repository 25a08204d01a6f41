import { faces } from "../functions/faces";

for (const [id, face] of Object.entries(faces))
  CustomFunctions.associate(id, face as (...given: unknown[]) => unknown);
