/** How many files a bundle may have; the directory of a ZIP counts to 65,535. */
export const MAX_FILES = 20_000;

/** Of one file: it is in memory while it is checked. */
export const MAX_FILE_BYTES = 256 * 1024 * 1024;

/** Of the whole: offsets in a ZIP have 32 bits. */
export const MAX_BUNDLE_BYTES = 0xffff_ffff;

/** Of the timestamp: a token and some certificates. */
export const MAX_TIMESTAMP_BYTES = 256 * 1024;

/** Of the manifest and of the signature, which are read before anything vouches for them. */
export const MAX_MANIFEST_BYTES = 16 * 1024 * 1024;
