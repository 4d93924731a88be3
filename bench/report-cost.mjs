/** Preloaded with `--import`: tells the parent, on descriptor 3, the CPU time in seconds and the most memory in MB. */
import { writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

// What is preloaded is preloaded into each thread too.
if (isMainThread)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    writeSync(3, JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }))
  })
