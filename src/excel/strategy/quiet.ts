/**
 * Suspends screen updates and calculation for the many small writes of the request under way; both follow at its end.
 */
export function keepQuiet(context: Excel.RequestContext): void {
  context.application.suspendScreenUpdatingUntilNextSync();
  context.application.suspendApiCalculationUntilNextSync();
}
