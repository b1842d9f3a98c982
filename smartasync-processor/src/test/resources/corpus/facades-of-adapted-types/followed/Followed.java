package com.user.followed;

import io.smartasync.SmartAsync;
import org.promises.Client;
import org.promises.Promise;

@SmartAsync.For(value = Client.class, follow = Promise.class)
public interface Followed {

  static String get(Client client) {
    return SmartClient.of(client).getAsync("b").slower().await();
  }
}
