/** A fault plan, or a fault in a request's header, that cannot be followed. The message names the place in it. */
export class FaultPlanError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FaultPlanError';
  }
}
