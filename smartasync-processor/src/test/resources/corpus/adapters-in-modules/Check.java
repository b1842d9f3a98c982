package com.user.app;

import org.promises.Promise;

public final class Check {
  private Check() {}

  public static void main(String[] args) {
    assert Promise.class.getModule().getName().equals("org.promises");
    assert new Users().find(1).equals("user 1");
  }
}
