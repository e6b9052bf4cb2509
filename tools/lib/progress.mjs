const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Says that work goes on: every second in a terminal, every `quietFor` seconds elsewhere. Answers a function that ends it. */
export function ticking(label, quietFor = 5) {
  const began = performance.now();
  const inTerminal = process.stdout.isTTY === true;
  const show = () =>
    process.stdout.write(inTerminal ? `\r\u001b[K${label} ... ${seconds(began)}` : `${label} ... ${seconds(began)}\n`);
  const timer = setInterval(show, inTerminal ? 1_000 : quietFor * 1_000);
  return () => {
    clearInterval(timer);
    if (inTerminal) process.stdout.write('\r\u001b[K');
    return seconds(began);
  };
}

/** The same for one piece of work. */
export async function withProgress(label, work, quietFor) {
  const stop = ticking(label, quietFor);
  try {
    return await work();
  } finally {
    stop();
  }
}
