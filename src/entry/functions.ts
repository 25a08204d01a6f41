import { toExcel } from "../functions/declare/toExcel";
import { functions } from "../functions/functions";

for (const [id, declared] of Object.entries(functions)) CustomFunctions.associate(id, toExcel(declared));
