/** Lets neither the screen nor the formulas follow the many small writes of the request under way; both do at its end. */
export function keepQuiet(context: Excel.RequestContext): void {
  context.application.suspendScreenUpdatingUntilNextSync();
  context.application.suspendApiCalculationUntilNextSync();
}
