/**
 * In: a finished file or the tree, which its reader in a room below tells event by event. Out: what one fold makes of
 * them: leaves, the beginnings of pages, and what is wrong with the file by itself. Readers are loaded when they are asked for.
 */
import type { Edition, FileEdition } from '../../editions.ts'
import type { Content, Reading } from '../model/index.ts'
import type { TreeReading } from './tree/index.ts'

export type { TreeReading } from './tree/index.ts'

/** Throw a `Refusal` where nothing can be read, as all that follows. */
const READERS: Readonly<Record<FileEdition, (bytes: Uint8Array) => Promise<Reading>>> = {
  html: async (bytes) => (await import('./html/index.ts')).readHtml(bytes),
  epub: async (bytes) => (await import('./epub/index.ts')).readEpub(bytes),
  pdf: async (bytes) => (await import('./pdf/index.ts')).readPdf(bytes),
  print: async (bytes) => (await import('./pdf/index.ts')).readPdf(bytes),
}

/** Reads an edition: a site from its folder, any other from its file. */
export async function readEdition(edition: Edition, content: Content): Promise<Reading> {
  if (!(content instanceof Uint8Array)) return (await import('./site/index.ts')).readSite(content)
  if (edition === 'site') throw new TypeError('a site is a folder')
  return READERS[edition](content)
}

export async function readTree(bytes: Uint8Array): Promise<TreeReading> {
  return (await import('./tree/index.ts')).readTree(bytes)
}
