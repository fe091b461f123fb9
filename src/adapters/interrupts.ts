import type { Interrupts } from '../context.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** The first signal asks for an end; a second one makes it, as if nobody had held it. */
export function holdInterrupts(process: Pick<NodeJS.Process, 'on' | 'off'>): Interrupts {
  let asked = false;
  const release = () => {
    for (const signal of SIGNALS) process.off(signal, ask);
  };
  const ask = () => {
    asked = true;
    release();
  };
  for (const signal of SIGNALS) process.on(signal, ask);
  return {
    get asked() {
      return asked;
    },
    release,
  };
}
