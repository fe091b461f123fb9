import type { Context } from '../context.ts';
import type { Delivery, DeliveryRequest, Receipt } from './types.ts';

/** One delivery, and what it is asked for. */
export interface Order {
  readonly delivery: Delivery;
  readonly request: DeliveryRequest;
}

/**
 * Does several deliveries in order, each told as it is done. What could not be done is refused before the first is
 * begun, so that nothing is left half done.
 */
export async function handOver(
  orders: readonly Order[],
  context: Context,
  tell: (receipts: readonly Receipt[]) => Promise<void>,
): Promise<void> {
  for (const { delivery, request } of orders) await delivery.refuse?.(request, context);
  for (const { delivery, request } of orders) await tell(await delivery.deliver(request, context));
}
