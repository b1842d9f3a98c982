package io.smartasync.examples.pipeline;

import static io.smartasync.Async.await;

import io.smartasync.AsyncTimeoutException;
import io.smartasync.SmartAsync;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The REST API that lists the photos, in direct style: the bodies read like synchronous code. */
public final class Catalogue implements SmartCatalogue {

  /** Strict: an incomplete answer is an error. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final HttpClient http;
  private final URI address;
  private final Duration timeout;

  /**
   * Creates a client of the API.
   *
   * @param http the HTTP client
   * @param address the address of the API
   * @param timeout the timeout of each request
   */
  public Catalogue(HttpClient http, URI address, Duration timeout) {
    this.http = http;
    this.address = address;
    this.timeout = timeout;
  }

  /**
   * Lists the numbers of all photos.
   *
   * @return the numbers, in ascending order
   * @throws IOException if the API cannot be reached, answers with an error, or does not answer in
   *     time
   */
  @Override
  @SmartAsync
  public List<Long> photoIds() throws IOException {
    return LongStream.of(answer(get("/photos"), long[].class)).sorted().boxed().toList();
  }

  /**
   * Finds a photo.
   *
   * @param id the photo's number
   * @return the photo
   * @throws IOException if the API cannot be reached, answers with an error, or does not answer in
   *     time
   */
  @Override
  @SmartAsync
  public Photo photo(long id) throws IOException {
    HttpRequest request = get("/photos/" + id);
    Photo photo = answer(request, Photo.class);
    if (photo.id() != id) {
      throw new IOException("GET " + request.uri() + " returned photo " + photo.id());
    }
    return photo;
  }

  private HttpRequest get(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).build();
  }

  private <T> T answer(HttpRequest request, Class<T> type) throws IOException {
    HttpResponse<byte[]> response = send(request);
    if (response.statusCode() != 200) {
      throw new IOException("GET " + request.uri() + " returned status " + response.statusCode());
    }
    try {
      T answer = JSON.readValue(response.body(), type);
      if (answer == null) {
        throw new IOException("GET " + request.uri() + " returned null");
      }
      return answer;
    } catch (JacksonException e) {
      throw new IOException(
          "GET " + request.uri() + " did not return valid JSON for " + type.getSimpleName(), e);
    }
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
    try {
      return await(http.sendAsync(request, BodyHandlers.ofByteArray()), timeout, IOException.class);
    } catch (AsyncTimeoutException | IOException e) {
      throw new IOException("GET " + request.uri() + " failed: " + Failures.describe(e), e);
    }
  }
}
