import { ICommandService, type Injector } from "@univerjs/core";
import { FunctionType, IFunctionService, SetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import { CustomCell, HostedError } from "./customCell";
import type { ErrorClass, FunctionMetadata, Implementation } from "./functionMetadata";
import { Refusals, type Refusal } from "./refusals";

/** The custom functions of the add-in, registered with the grid as Excel would call them. */
export class CustomFunctionCells {
  private readonly refusals = new Refusals();
  private registered: string[] = [];

  constructor(private readonly injector: Injector) {
    injector.get(ICommandService).beforeCommandExecuted(({ id }) => {
      if (id === SetFormulaCalculationStartMutation.id) this.refusals.begin();
    });
  }

  /**
   * Registers what `CustomFunctions.associate` collected, by id. A function without metadata is not callable in
   * Excel either and is left out.
   */
  register(
    metadata: readonly FunctionMetadata[],
    implementations: Readonly<Record<string, Implementation>>,
    errorClass: ErrorClass = HostedError,
  ): void {
    const functions = this.injector.get(IFunctionService);
    const descriptions = this.injector.get(IDescriptionService);
    for (const entry of metadata) {
      const implementation = implementations[entry.id];
      if (!implementation) continue;
      functions.registerExecutors(new CustomCell(entry, implementation, errorClass, this.refusals));
      descriptions.registerDescriptions([
        {
          functionName: entry.name.toUpperCase(),
          functionType: FunctionType.User,
          description: entry.description ?? "",
          abstract: entry.description ?? "",
          functionParameter: entry.parameters.map((parameter) => ({
            name: parameter.name,
            detail: parameter.description ?? "",
            example: parameter.example ?? "",
            require: parameter.optional ? 0 : 1,
            repeat: parameter.repeating ? 1 : 0,
          })),
        },
      ]);
    }
    this.registered = metadata.map((entry) => entry.name.toUpperCase());
    functions.deleteFormulaAstCacheKey(...this.registered);
  }

  get names(): readonly string[] {
    return this.registered;
  }

  /** What the function in this cell last refused with, if it did. */
  refusal(sheetId: string, row: number, column: number): Refusal | undefined {
    return this.refusals.of(sheetId, row, column);
  }

  forget(): void {
    this.refusals.forget();
  }
}
