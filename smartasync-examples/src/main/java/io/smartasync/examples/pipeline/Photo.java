package io.smartasync.examples.pipeline;

/**
 * A record of the REST API: a photo, whose file is in S3.
 *
 * @param id its number
 * @param title its title
 * @param key the key of its file in the bucket
 * @param sha256 the SHA-256 of the file, in hexadecimal digits
 */
public record Photo(long id, String title, String key, String sha256) {}
