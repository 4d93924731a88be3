import process from 'node:process'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Until the returned function is called, a signal that ends the process ends it after `cleanUp`. */
export function endedBySignals(cleanUp: () => void): () => void {
  const ignore = () => {
    for (const signal of SIGNALS) process.removeListener(signal, end)
  }
  const end = (signal: NodeJS.Signals) => {
    cleanUp()
    ignore()
    process.kill(process.pid, signal)
  }
  for (const signal of SIGNALS) process.on(signal, end)
  return ignore
}
