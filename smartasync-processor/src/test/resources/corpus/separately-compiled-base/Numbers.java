package com.user;

import io.smartasync.SmartAsync;
import org.library.Base;

public class Numbers extends Base<Integer> implements SmartNumbers {

  @Override
  protected Integer parse(String text) {
    return Integer.valueOf(text);
  }

  @SmartAsync
  @Override
  public int count(String... urls) {
    return -urls.length;
  }

  @SmartAsync
  @Override
  public void close() {}
}
