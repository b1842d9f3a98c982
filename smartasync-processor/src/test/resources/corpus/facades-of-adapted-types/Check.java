package com.user;

import java.io.IOException;
import org.promises.Client;

final class Check {
  private Check() {}

  public static void main(String[] args) throws IOException {
    SmartClient client = SmartClient.of(new Client());
    assert client.connect().get("a").equals("content of a");
    try {
      client.get("");
      throw new AssertionError("got");
    } catch (IOException e) {
      assert e.getMessage().equals("no path");
    }
  }
}
