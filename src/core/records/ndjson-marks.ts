/** ASCII 30, the record separator of RFC 8142. */
export const RECORD_SEPARATOR = '\x1E';
