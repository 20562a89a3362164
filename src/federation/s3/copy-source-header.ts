/** The header by which a PUT becomes a CopyObject: `bucket/key`, percent-encoded. @module */
export const copySource = 'x-amz-copy-source'
