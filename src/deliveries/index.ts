import { copy } from './copy.ts';
import { open } from './open.ts';
import { print } from './print.ts';
import { save } from './save.ts';
import type { Delivery } from './types.ts';

/** Every way to hand a letter over, in the order in which several are done. */
export const deliveries = [print, save, copy, open] as const satisfies readonly Delivery[];
