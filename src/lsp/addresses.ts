/** Editors write one file as `file:///c%3A/a%20b.md` and as `file:///c:/a b.md`: this is the same for both. */
export function placeOf(address: string): string {
  try {
    return decodeURIComponent(new URL(address).href)
  } catch {
    return address
  }
}

/** With its slash. */
export function folderOf(address: string): string {
  return address.slice(0, address.lastIndexOf('/') + 1)
}

export function nameOf(address: string): string {
  const name = address.slice(address.lastIndexOf('/') + 1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** `chapters/one.md` from a folder on. */
export function addressIn(folder: string, path: string): string {
  return new URL(path.split(/[/\\]/).map(encodeURIComponent).join('/'), folder).href
}
