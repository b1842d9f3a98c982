package io.smartasync.examples.pipeline;

/**
 * A row of the archive, for a photo whose file is on disk.
 *
 * @param id the photo's number
 * @param title the photo's title
 * @param file the name of its file
 * @param bytes the size of the file
 * @param sha256 the SHA-256 of the file, in hexadecimal digits
 */
public record ArchivedPhoto(long id, String title, String file, long bytes, String sha256) {}
