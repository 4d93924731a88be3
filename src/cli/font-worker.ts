import { parentPort, workerData } from 'node:worker_threads'
import { tryFont } from './try-font.ts'

/** The other end of `font-trial.ts`: one font, and what is wrong with it. */
parentPort!.postMessage((await tryFont(workerData as Uint8Array)) ?? '')
