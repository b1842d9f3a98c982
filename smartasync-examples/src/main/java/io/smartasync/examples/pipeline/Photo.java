package io.smartasync.examples.pipeline;

/**
 * A record of the REST API, for a photo whose file is in S3.
 *
 * @param id the photo's number
 * @param title the photo's title
 * @param key the key of the photo's file in the bucket
 * @param sha256 the SHA-256 of the file, in hexadecimal digits
 */
public record Photo(long id, String title, String key, String sha256) {}
