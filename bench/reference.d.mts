export function reference(entry?: string): { readonly text: string; readonly unnamed: ReadonlySet<string> }
