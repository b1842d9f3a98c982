package com.user.http;

import java.lang.reflect.Method;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;

public final class Check {
  private Check() {}

  public static void main(String[] args) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    SmartHttpClient facade = SmartHttpClient.of(client);
    assert facade.version() == client.version();
    assert facade instanceof AutoCloseable;
    List<String> names =
        Arrays.stream(SmartHttpClient.class.getMethods()).map(Method::getName).toList();
    assert names.contains("send") && !names.contains("sendAsync") : names;
    try {
      facade.send(HttpRequest.newBuilder(URI.create("http://localhost:1")).build(), BodyHandlers.discarding());
      throw new AssertionError("sent");
    } catch (java.io.IOException e) {
      assert e instanceof java.net.ConnectException : e;
    }
  }
}
