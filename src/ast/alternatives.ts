/**
 * UTF-16 units of the longest text alternative, or any other string, that a PDF holds: 32,767 bytes (ISO 19005-2, 6.1.13) behind
 * a byte order mark.
 */
export const LONGEST_ALTERNATIVE = 16_382
