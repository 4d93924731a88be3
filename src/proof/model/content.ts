/** What an edition is on the disk: a file, or the files of a folder by their paths in it. */
export type Content = Uint8Array | Folder

export type Folder = ReadonlyMap<string, Uint8Array>
