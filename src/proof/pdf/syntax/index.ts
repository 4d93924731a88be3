/** In: the bytes of a PDF, of a stream, or of a content stream. Out: objects as plain data, unpacked bytes, tokens. */
export { unpack } from './filters.ts'
export { END, isWhite, Keyword, Lexer } from './lexer.ts'
export { Parser } from './parser.ts'
export { readFile } from './read-file.ts'
export { SyntaxFault, unreadable } from './refusals.ts'
export { textOf } from './text-string.ts'
export { type Dict, Name, type Objects, Ref, resolve, Stream, type Value } from './values.ts'
