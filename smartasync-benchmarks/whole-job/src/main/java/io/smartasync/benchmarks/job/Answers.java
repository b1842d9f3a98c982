package io.smartasync.benchmarks.job;

import io.smartasync.examples.pipeline.Photo;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the answers of the REST API. */
final class Answers {

  private static final JsonMapper JSON = new JsonMapper();

  private Answers() {}

  static Photo photo(long id, int status, byte[] body) throws IOException {
    if (status != 200) {
      throw new IOException("photo " + id + ": status " + status);
    }
    try {
      return JSON.readValue(body, Photo.class);
    } catch (JacksonException e) {
      throw new IOException("photo " + id + ": no valid answer", e);
    }
  }
}
