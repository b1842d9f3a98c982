package io.smartasync.examples.pipeline;

/**
 * The result of a download.
 *
 * @param bytes the size of the file
 * @param sha256 the SHA-256 of the written bytes, in hexadecimal digits
 */
record Download(long bytes, String sha256) {}
