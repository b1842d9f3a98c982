package io.smartasync.examples.pipeline;

import static io.smartasync.Async.await;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The REST API that knows the photos, in direct style: the bodies read like synchronous code. */
public final class Catalogue implements SmartCatalogue {

  private final HttpClient http;
  private final URI address;
  private final JsonMapper json = new JsonMapper();

  /**
   * A client of the API.
   *
   * @param http what sends the requests
   * @param address where the API is
   */
  public Catalogue(HttpClient http, URI address) {
    this.http = http;
    this.address = address;
  }

  /**
   * Lists the numbers of all photos.
   *
   * @return the numbers, in ascending order
   * @throws IOException if the API cannot be reached or answers with an error
   */
  @Override
  @SmartAsync
  public List<Long> photoIds() throws IOException {
    return get("/photos", new TypeReference<List<Long>>() {});
  }

  /**
   * Finds a photo.
   *
   * @param id its number
   * @return the photo
   * @throws IOException if the API cannot be reached or answers with an error
   */
  @Override
  @SmartAsync
  public Photo photo(long id) throws IOException {
    return get("/photos/" + id, new TypeReference<Photo>() {});
  }

  private <T> T get(String path, TypeReference<T> type) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(30)).build();
    HttpResponse<byte[]> response =
        await(http.sendAsync(request, BodyHandlers.ofByteArray()), IOException.class);
    if (response.statusCode() != 200) {
      throw new IOException(
          "GET " + request.uri() + " answered with status " + response.statusCode());
    }
    try {
      return json.readValue(response.body(), type);
    } catch (JacksonException e) {
      throw new IOException(
          "GET " + request.uri() + " answered with something else than " + type.getType(), e);
    }
  }
}
